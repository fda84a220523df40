package coop.minga.membership.consent.api;

import coop.minga.membership.consent.app.ConsentNote;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided. Nobody has to say why.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "ConsentDecisionRequest")
public record ConsentDecisionRequest(
        @Schema(description = "Where the proof is.") @Nullable @Size(max = 1000) String evidence,

        @Schema(description = "Who was there.") @Nullable @Size(max = 200) String witness,

        @Schema(description = "Only your organisation and the person read it, never the partner.")
        @Nullable @Size(max = 1000) String reason) {

    ConsentNote note() {
        return new ConsentNote(evidence, witness, reason);
    }
}
