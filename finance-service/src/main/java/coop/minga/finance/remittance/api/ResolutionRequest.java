package coop.minga.finance.remittance.api;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.remittance.app.RemittanceLineCommands.Owner;
import coop.minga.finance.remittance.app.RemittanceLineCommands.Rest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose the money of a line is.
 *
 * <p>Guarantee: a member is enough where the schedule expects as much of the member.
 */
@Schema(name = "RemittanceResolutionRequest")
public record ResolutionRequest(
        @NotNull UUID membership,

        @Schema(description = "What is done with what the schedule does not expect of the member.")
        @Nullable @Pattern(regexp = "DUES|SHARES|DEPOSITS|SAVINGS|LOANS|INSURANCE") String destination,

        @Schema(description = "The member's account, loan or policy for that; the first one if left out.") @Nullable UUID account) {
    Owner owner() {
        return new Owner(new MembershipId(membership), destination == null ? null : new Rest(destination, account));
    }
}
