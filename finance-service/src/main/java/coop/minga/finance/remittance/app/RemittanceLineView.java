package coop.minga.finance.remittance.app;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.remittance.domain.LineReason;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceLine;
import coop.minga.platform.money.Amount;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a remittance as its organisation sees it.
 *
 * <p>Guarantee: {@code received} is {@code allocated}, {@code resolved} and {@code suspended} together.
 */
@Schema(name = "RemittanceLine")
public record RemittanceLineView(
        UUID id,

        @Schema(description = "That of its remittance.") long version,

        UUID remittance,

        @Schema(description = "The row of the file; absent where something was expected and nothing came.") @Nullable Integer line,

        @Schema(description = "Why it differs from what was expected; absent until it was held against the schedule.")
        @Nullable LineReason reason,

        @Schema(description = "Whose it is, where that is known.") @Nullable UUID membership,

        @Schema(description = "What the file calls the member; kept only while nobody knows who that is.") @Nullable String payrollReference,

        Amount expected,
        Amount received,
        Amount difference,

        @Schema(description = "With the member, as the schedule says.")
        Amount allocated,

        @Schema(description = "With a member, as somebody decided.")
        Amount resolved,

        @Schema(description = "In suspense.") Amount suspended,

        @Schema(description = "Whether it is still being worked on.")
        boolean waiting,

        @Schema(description = "Why the books did not take some of it, or did not let it be taken back.") @Nullable String refusal) {

    static RemittanceLineView of(RemittanceLine line, Remittance remittance, @Nullable String reference) {
        Currency currency = remittance.currency();
        return new RemittanceLineView(
                line.id().value(),
                remittance.version(),
                line.remittance().value(),
                line.line(),
                line.reason(),
                line.member().map(MembershipId::value).orElse(null),
                reference,
                Amount.of(line.expectedMinor(), currency),
                Amount.of(line.receivedMinor(), currency),
                Amount.of(line.receivedMinor() - line.expectedMinor(), currency),
                Amount.of(line.allocatedMinor(), currency),
                Amount.of(line.resolvedMinor(), currency),
                Amount.of(line.suspendedMinor(), currency),
                line.isWaiting(),
                line.refusal());
    }
}
