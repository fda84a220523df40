package coop.minga.membership.codelist.domain;

import coop.minga.membership.codelist.CodeListName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of codes in one version.
 *
 * <p>Guarantee: never changes; each code stands in it once, after its parent.
 *
 * @param version names what the list holds; records that use a code keep it beside the code
 * @param validSince when this version was adopted or published; null where its author does not say
 */
public record CodeList(
        CodeListName name,
        String title,
        String version,
        String source,
        @Nullable LocalDate validSince,
        Map<String, Code> codes) {
    public CodeList {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** @throws IllegalArgumentException if a code stands twice or before its parent */
    public static CodeList of(
            CodeListName name,
            String title,
            String version,
            String source,
            @Nullable LocalDate validSince,
            List<Code> codes) {
        Map<String, Code> byCode = new LinkedHashMap<>();
        for (Code each : codes) {
            boolean isOrphan = each.parent() != null && !byCode.containsKey(each.parent());
            if (isOrphan || byCode.put(each.code(), each) != null) {
                throw new IllegalArgumentException(
                        "Code %s of %s stands twice or before its parent.".formatted(each.code(), name.path()));
            }
        }
        return new CodeList(name, title, version, source, validSince, byCode);
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The codes that meet all that is asked, in the list's order; null asks nothing. */
    public List<Code> select(
            @Nullable String text, TitleLanguage language, @Nullable Integer level, @Nullable String parent) {
        return all().stream()
                .filter(each -> level == null || each.level() == level)
                .filter(each -> parent == null || parent.equals(each.parent()))
                .filter(each -> text == null || each.matches(text, language))
                .toList();
    }

    /** How many codes have a title of their own in the language. */
    public int titlesIn(TitleLanguage language) {
        return (int) all().stream()
                .filter(each -> each.titles().containsKey(language))
                .count();
    }

    private Collection<Code> all() {
        return codes.values();
    }
}
