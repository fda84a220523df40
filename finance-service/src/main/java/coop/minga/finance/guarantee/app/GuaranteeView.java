package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee as the organisation of the loan sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Guarantee")
public record GuaranteeView(
        UUID id,
        long version,
        UUID loan,

        @Schema(description = "The membership that stands for it.")
        UUID guarantor,

        @Schema(description = "The guarantor's account of deposits.")
        UUID account,

        @Schema(description = "The membership that borrows; none where a group does.") @Nullable UUID borrower,

        @Schema(description = "Whether these are the borrower's own deposits, which stand for the loan first.")
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

        @Schema(description = "When the guarantor answered.") @Nullable Instant answeredAt,

        @Schema(description = "The day of the paper that says the answer; none where the guarantor gave it herself.")
        @Nullable LocalDate evidenceOn,

        @Schema(description = "The guarantee that took over.") @Nullable UUID substitute,

        @Schema(
                description = "The memberships of a ring it closes, from the guarantor and the borrower on: each stands"
                        + " for the next, and the last for the first. Empty where there is none.")
        List<UUID> ring,

        Instant proposedAt,
        Instant updatedAt) {

    static GuaranteeView of(Guarantee guarantee, List<MembershipId> ring) {
        return new GuaranteeView(
                guarantee.id().value(),
                guarantee.version(),
                guarantee.loan().value(),
                guarantee.guarantor().value(),
                guarantee.account().value(),
                guarantee.borrower().map(MembershipId::value).orElse(null),
                guarantee.isOwn(),
                guarantee.state(),
                Amount.of(guarantee.offered()),
                Amount.of(guarantee.pledged()),
                Amount.of(guarantee.uncovered()),
                Amount.of(guarantee.called()),
                guarantee.answeredAt(),
                guarantee.evidenceOn(),
                guarantee.substitute().map(GuaranteeId::value).orElse(null),
                ring.stream().map(MembershipId::value).toList(),
                guarantee.proposedAt(),
                guarantee.updatedAt());
    }
}
