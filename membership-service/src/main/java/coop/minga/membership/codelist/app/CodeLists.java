package coop.minga.membership.codelist.app;

import coop.minga.membership.codelist.CodeListName;
import coop.minga.membership.codelist.domain.Code;
import coop.minga.membership.codelist.domain.CodeList;
import coop.minga.membership.codelist.domain.CodeListFailure;
import coop.minga.membership.codelist.domain.TitleLanguage;
import coop.minga.platform.problem.DomainFailure;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The code lists, read once at the start.
 *
 * <p>Guarantee: the same for everybody; safe for any thread, because nothing changes while the service runs.
 */
@Startup
@ApplicationScoped
public class CodeLists {
    private final Map<CodeListName, CodeList> lists;

    CodeLists() {
        Map<CodeListName, CodeList> read = new EnumMap<>(CodeListName.class);
        Stream.concat(CodeListFiles.read().stream(), Stream.of(LocaleLists.countries(), LocaleLists.currencies()))
                .forEach(list -> read.put(list.name(), list));
        lists = Collections.unmodifiableMap(read);
    }

    /**
     * Checks that a value is a code of its list.
     *
     * @param pointer where the value stands in the request
     * @return the version of the list, to be kept beside the code
     * @throws DomainFailure CODE_NOT_IN_LIST
     */
    public String require(CodeListName name, String code, String pointer) {
        CodeList list = list(name);
        if (list.find(code).isEmpty()) {
            throw DomainFailure.at(
                    CodeListFailure.CODE_NOT_IN_LIST,
                    pointer,
                    "Take a code of /api/v1/code-lists/" + name.path() + ", version " + list.version() + ".");
        }
        return list.version();
    }

    public CodeListsView all(TitleLanguage language) {
        return new CodeListsView(lists.values().stream()
                .map(list -> CodeListView.summary(list, language))
                .toList());
    }

    /** @throws DomainFailure CODE_LIST_UNKNOWN */
    public CodeListView get(
            String path,
            TitleLanguage language,
            @Nullable String text,
            @Nullable Integer level,
            @Nullable String parent) {
        CodeList list = named(path);
        return CodeListView.of(list, language, list.select(text, language, level, parent));
    }

    /** @throws DomainFailure CODE_LIST_UNKNOWN, CODE_UNKNOWN */
    public CodeView code(String path, String code, TitleLanguage language) {
        Code found = named(path)
                .find(code)
                .orElseThrow(() -> new DomainFailure(
                        CodeListFailure.CODE_UNKNOWN, "The list " + path + " has no code of this kind."));
        return CodeView.of(found, language);
    }

    /**
     * The language of titles: the one asked for by name, else the first of the caller's languages that we keep, else
     * English.
     *
     * @throws DomainFailure LANGUAGE_NOT_OFFERED for one asked for by name
     */
    public TitleLanguage language(@Nullable String asked, @Nullable String acceptLanguage) {
        if (asked != null) {
            return Arrays.stream(TitleLanguage.values())
                    .filter(each -> each.tag().equals(languageOf(asked)))
                    .findFirst()
                    .orElseThrow(() -> DomainFailure.at(
                            CodeListFailure.LANGUAGE_NOT_OFFERED,
                            "?language",
                            "Titles are kept in en, fr, es and pt."));
        }
        return accepted(acceptLanguage).stream()
                .map(range -> languageOf(range.getRange()))
                .flatMap(tag -> Arrays.stream(TitleLanguage.values())
                        .filter(each -> each.tag().equals(tag)))
                .findFirst()
                .orElse(TitleLanguage.EN);
    }

    private static String languageOf(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().getLanguage();
        } catch (IllformedLocaleException unknown) {
            return "";
        }
    }

    /** A header nobody can read asks for nothing: it is sent by browsers, not by people. */
    private static List<LanguageRange> accepted(@Nullable String header) {
        try {
            return header == null ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private CodeList named(String path) {
        return lists.values().stream()
                .filter(each -> each.name().path().equals(path))
                .findFirst()
                .orElseThrow(() -> new DomainFailure(
                        CodeListFailure.CODE_LIST_UNKNOWN, "GET /api/v1/code-lists names the lists there are."));
    }

    private CodeList list(CodeListName name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("The code list " + name.path() + " was not packaged.");
        }
        return list;
    }
}
