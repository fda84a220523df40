package coop.minga.finance.loan.app;

import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.domain.Loan;
import coop.minga.finance.loan.domain.LoanStep;
import coop.minga.finance.loan.domain.RejectionReason;
import coop.minga.finance.loan.domain.Signatures;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.loanproduct.app.LoanOffer;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A loan as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version; what is still owed of it is asked for apart, for that changes with every entry.
 */
@Schema(name = "Loan")
public record LoanView(
        UUID id,
        long version,

        @Schema(
                description =
                        "Counted without a gap, of loans that are paid out; the code of its ledger account ends in it.")
        @Nullable Long number,

        @Schema(description = "The member who borrows, unless it is a group.") @Nullable UUID membership,

        @Schema(description = "The group that borrows, unless it is a member.") @Nullable UUID organisation,

        UUID product,
        String productName,

        @Schema(description = "The revision of the product's terms that it goes by, from the application on.") @Nullable UUID terms,

        UUID fund,

        @Schema(description = "What was applied for.") Amount principal,

        @Schema(description = "What paying it out costs.") Amount fee,

        @Schema(description = "What is owed once it is paid out: with the fee, where that is lent too.")
        Amount lent,

        int instalments,
        String purpose,
        LoanState state,
        @Nullable RejectionReason rejectedFor,
        @Nullable LocalDate disbursedOn,
        @Nullable String submittedBy,
        @Nullable String appraisedBy,
        @Nullable String approvedBy,

        @Schema(description = "What became of it, since it was applied for.")
        List<Step> steps,

        Instant createdAt,
        Instant updatedAt) {

    /**
     * A step it took.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "LoanStep")
    public record Step(int number, LoanState state, LocalDate effectiveOn, Instant recordedAt) {
        static Step of(LoanStep step) {
            return new Step(step.number(), step.state(), step.effectiveOn(), step.recordedAt());
        }
    }

    static LoanView of(Loan loan, LoanOffer offer, List<LoanStep> steps) {
        MembershipId member = loan.borrower().membership();
        OrganisationId group = loan.borrower().organisation();
        LoanProductRevisionId terms = loan.terms();
        Money principal = loan.asked().principal();
        Signatures signed = loan.signatures();
        return new LoanView(
                loan.id().value(),
                loan.version(),
                loan.number(),
                member == null ? null : member.value(),
                group == null ? null : group.value(),
                loan.product().value(),
                offer.name(),
                terms == null ? null : terms.value(),
                loan.fund().value(),
                Amount.of(principal),
                Amount.of(offer.terms().fee().of(principal)),
                Amount.of(offer.terms().fee().lent(principal)),
                loan.asked().instalments(),
                loan.asked().purpose(),
                loan.state(),
                loan.rejectedFor(),
                loan.disbursedOn(),
                signed.submittedBy(),
                signed.appraisedBy(),
                signed.approvedBy(),
                steps.stream().map(Step::of).toList(),
                loan.createdAt(),
                loan.updatedAt());
    }
}
