package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee as the member sees it whose deposits it is about.
 *
 * <p>Guarantee: says for whom, and nothing else of anybody but the caller.
 */
@Schema(name = "OwnGuarantee")
public record OwnGuaranteeView(
        UUID id,
        long version,
        UUID loan,
        UUID account,

        @Schema(description = "The membership that borrows; none where a group does.") @Nullable UUID borrower,

        boolean own,

        @Schema(readOnly = true) GuaranteeState state,

        Amount offered,

        @Schema(description = "What is held on the account now.")
        Amount pledged,

        @Schema(
                description =
                        "What the loan needs besides, and is not held: it was taken out before a repayment was taken"
                                + " back.")
        Amount uncovered,

        @Schema(description = "What was taken for the loan.")
        Amount called,

        @Schema(description = "What of that the borrower owes you still.")
        Amount owed,

        Instant proposedAt,
        Instant updatedAt) {

    static OwnGuaranteeView of(Guarantee guarantee, long owedMinor) {
        return new OwnGuaranteeView(
                guarantee.id().value(),
                guarantee.version(),
                guarantee.loan().value(),
                guarantee.account().value(),
                guarantee.borrower().map(MembershipId::value).orElse(null),
                guarantee.isOwn(),
                guarantee.state(),
                Amount.of(guarantee.offered()),
                Amount.of(guarantee.pledged()),
                Amount.of(guarantee.uncovered()),
                Amount.of(guarantee.called()),
                Amount.of(new Money(owedMinor, guarantee.offered().currency())),
                guarantee.proposedAt(),
                guarantee.updatedAt());
    }
}
