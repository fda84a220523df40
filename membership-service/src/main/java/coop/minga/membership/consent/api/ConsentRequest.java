package coop.minga.membership.consent.api;

import coop.minga.membership.consent.app.ConsentNote;
import coop.minga.membership.consent.app.NewConsent;
import coop.minga.membership.consent.domain.ConsentChannel;
import coop.minga.membership.consent.domain.ConsentPurpose;
import coop.minga.membership.consent.domain.ConsentScope;
import coop.minga.membership.consent.domain.LawfulBasis;
import coop.minga.membership.organisation.OrganisationId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked.
 *
 * <p>Guarantee: none by itself; the domain checks it.
 */
@Schema(name = "ConsentRequest")
public record ConsentRequest(
        @Schema(description = "The partner organisation that wants to read.") @NotNull UUID granteeId,

        @NotNull ConsentPurpose purpose,
        @NotEmpty Set<@NotNull ConsentScope> scope,

        @Schema(defaultValue = "EXPLICIT_CONSENT") @Nullable LawfulBasis lawfulBasis,

        @Schema(description = "How the person says it.") @NotNull ConsentChannel channel,

        @Schema(description = "In which language it was explained, as a BCP 47 tag.") @NotBlank @Size(max = 35) String language,

        @Schema(description = "Which version of the policy was explained.") @NotBlank @Size(max = 100) String policyVersion,

        @Schema(description = "The last day; as long as the policy CONSENT_DAYS allows if left out.") @Nullable LocalDate until,

        @Schema(description = "Where the proof is. Only your organisation and the person read it.")
        @Nullable @Size(max = 1000) String evidence,

        @Schema(description = "Who was there; required where the channel is WITNESSED.") @Nullable @Size(max = 200) String witness) {

    NewConsent consent() {
        return new NewConsent(
                new OrganisationId(granteeId),
                purpose,
                scope,
                lawfulBasis == null ? LawfulBasis.EXPLICIT_CONSENT : lawfulBasis,
                channel,
                language,
                policyVersion,
                until,
                new ConsentNote(evidence, witness, null));
    }
}
