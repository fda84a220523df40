package coop.minga.membership.codelist.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * <p>Guarantee: never changes; has an English title.
 *
 * @param level 1 for a code without a parent, one more than the parent's for the others
 * @param decimals how many a currency's amounts have; null for what is not money
 */
public record Code(
        String code,
        @Nullable String parent,
        int level,
        Map<TitleLanguage, String> titles,
        @Nullable Integer decimals) {
    public Code {
        titles = Map.copyOf(titles);
        if (!titles.containsKey(TitleLanguage.EN)) {
            throw new IllegalArgumentException("Code " + code + " has no English title.");
        }
    }

    /** The language in which the title can be given: the one asked for, or English. */
    public TitleLanguage languageFor(TitleLanguage asked) {
        return titles.containsKey(asked) ? asked : TitleLanguage.EN;
    }

    public String title(TitleLanguage asked) {
        String title = titles.get(languageFor(asked));
        return title == null ? code : title;
    }

    /** Whether the code begins with the text, or every word of the text begins a word of the title. */
    boolean matches(String text, TitleLanguage language) {
        String wanted = folded(text);
        if (folded(code).startsWith(wanted)) {
            return true;
        }
        String[] words = folded(title(language)).split("[^\\p{L}\\p{N}]+", -1);
        return Arrays.stream(wanted.split("[^\\p{L}\\p{N}]+", -1))
                .allMatch(each -> Arrays.stream(words).anyMatch(word -> word.startsWith(each)));
    }

    /** Without accents and case: on many phones they cost an extra key. */
    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
