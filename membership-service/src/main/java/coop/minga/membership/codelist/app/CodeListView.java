package coop.minga.membership.codelist.app;

import coop.minga.membership.codelist.domain.Code;
import coop.minga.membership.codelist.domain.CodeList;
import coop.minga.membership.codelist.domain.TitleLanguage;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code list in one language, with the codes asked for or without any.
 *
 * <p>Guarantee: says how many titles the language lacks, so that nobody takes the English ones for a translation.
 */
@Schema(name = "CodeList")
public record CodeListView(
        @Schema(examples = "isco08") String name,

        @Schema(examples = "International Standard Classification of Occupations 2008")
        String title,

        @Schema(examples = "2008") String version,

        @Schema(examples = "International Labour Organization")
        String source,

        @Schema(examples = "2007-12-06") @Nullable LocalDate validSince,
        @Schema(examples = "en") String language,

        @Schema(examples = "619", description = "How many codes the whole list has.")
        int count,

        @Schema(examples = "0", description = "How many of them have no title in this language.")
        int untranslated,

        @Schema(description = "Absent in the list of lists.") @Nullable List<CodeView> items) {

    static CodeListView of(CodeList list, TitleLanguage language, List<Code> codes) {
        return view(
                list,
                language,
                codes.stream().map(each -> CodeView.of(each, language)).toList());
    }

    static CodeListView summary(CodeList list, TitleLanguage language) {
        return view(list, language, null);
    }

    private static CodeListView view(CodeList list, TitleLanguage language, @Nullable List<CodeView> items) {
        int count = list.codes().size();
        return new CodeListView(
                list.name().path(),
                list.title(),
                list.version(),
                list.source(),
                list.validSince(),
                language.tag(),
                count,
                count - list.titlesIn(language),
                items);
    }
}
