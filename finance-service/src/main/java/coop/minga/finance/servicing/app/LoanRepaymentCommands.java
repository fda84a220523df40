package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.servicing.app.LoanRepayments.Repayment;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a treasurer does with repayments.
 *
 * <p>Guarantee: that of {@link LoanRepayments} and {@link LoanRepaymentReversals}, in the caller's name.
 */
@ApplicationScoped
public class LoanRepaymentCommands {
    private final LoanRepayments repayments;
    private final LoanRepaymentReversals reversals;

    LoanRepaymentCommands(LoanRepayments repayments, LoanRepaymentReversals reversals) {
        this.repayments = repayments;
        this.reversals = reversals;
    }

    /** @throws DomainFailure as {@link LoanRepayments#repay} */
    public LoanRepaymentView repay(Caller caller, Repayment repayment) {
        return repayments.repay(Author.of(caller, "POST /api/v1/loans/{id}/repayments"), repayment);
    }

    /** @throws DomainFailure as {@link LoanRepaymentReversals#reverse} */
    public LoanRepaymentView reverse(
            Caller caller,
            JournalEntryId repayment,
            JournalEntryId id,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {
        var author = Author.of(caller, "POST /api/v1/loan-repayments/{id}/reversals");
        return reversals.reverse(author, repayment, id, effectiveOn, description);
    }
}
