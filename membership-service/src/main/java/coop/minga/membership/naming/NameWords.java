package coop.minga.membership.naming;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes names apart into the words they are searched by.
 *
 * <p>Guarantee: case, accents, apostrophes and the order of the words make no difference; scripts whose marks are
 * letters of their own keep them.
 */
public final class NameWords {
    private static final int SHORTEST_PREFIX = 2;
    private static final int LONGEST_PREFIX = 8;
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼʹ`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Letters that Unicode does not take apart into a letter and an accent. */
    private static final Map<String, String> WHOLE_LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private NameWords() {}

    /** The words of all names of one bearer. */
    public static Set<String> of(Stream<String> names) {
        return names.flatMap(name -> of(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<String> of(String text) {
        String plain = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        for (var letter : WHOLE_LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String folded = Normalizer.normalize(
                ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                        .replaceAll(""),
                Normalizer.Form.NFC);
        return Arrays.stream(BETWEEN_WORDS.split(folded, -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The beginnings under which a word can be found; a word of one letter only as a whole. */
    public static List<String> prefixes(String word) {
        return prefixes(word, LONGEST_PREFIX);
    }

    /** The beginnings of up to so many letters. */
    public static List<String> prefixes(String word, int longest) {
        int length = word.codePointCount(0, word.length());
        int shortest = Math.min(SHORTEST_PREFIX, length);
        return IntStream.rangeClosed(shortest, Math.min(longest, length))
                .mapToObj(count -> word.substring(0, word.offsetByCodePoints(0, count)))
                .toList();
    }

    /** Whether the longest beginning of a word is also that of other words. */
    public static boolean isLongerThanPrefixes(String word) {
        return word.codePointCount(0, word.length()) > LONGEST_PREFIX;
    }

    /** How well the words answer a search: 2 for each word met, 1 for each begun; 0 if one is neither. */
    public static int rank(Set<String> asked, Set<String> words) {
        Function<String, Integer> one = word -> {
            if (words.contains(word)) {
                return 2;
            }
            return words.stream().anyMatch(each -> each.startsWith(word)) ? 1 : 0;
        };
        List<Integer> ranks = asked.stream().map(one).toList();
        return ranks.contains(0)
                ? 0
                : ranks.stream().mapToInt(Integer::intValue).sum();
    }
}
