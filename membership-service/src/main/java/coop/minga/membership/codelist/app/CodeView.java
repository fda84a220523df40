package coop.minga.membership.codelist.app;

import coop.minga.membership.codelist.domain.Code;
import coop.minga.membership.codelist.domain.TitleLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code in one language.
 *
 * <p>Guarantee: {@code language} says in which language the title is given.
 */
@Schema(name = "Code")
public record CodeView(
        @Schema(examples = "5212") String code,
        @Schema(examples = "Street food salespersons") String title,

        @Schema(examples = "en", description = "English where the title is not known in the language asked for.")
        String language,

        @Schema(examples = "521") @Nullable String parent,

        @Schema(examples = "4", description = "1 at the top of the list.")
        int level,

        @Schema(description = "How many decimals amounts in a currency have.") @Nullable Integer decimals) {

    static CodeView of(Code code, TitleLanguage language) {
        return new CodeView(
                code.code(),
                code.title(language),
                code.languageFor(language).tag(),
                code.parent(),
                code.level(),
                code.decimals());
    }
}
