package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.servicing.LoanRepaymentReversed;
import coop.minga.finance.servicing.domain.LoanRepayment;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanRepaymentRows;
import coop.minga.finance.servicing.store.LoanRestructurings;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes repayments back.
 *
 * <p>Guarantee: inside the caller's transaction, under the loan's lock; what was paid is owed again as before, by the
 * schedule that was in force before, and a loan that it closed is open.
 */
@ApplicationScoped
public class LoanRepaymentReversals {
    private final OwedLoans owed;
    private final LoanRepaymentRows rows;
    private final LoanRestructurings restructurings;
    private final LoanRepaymentQueries queries;
    private final JournalEntryQueries entries;
    private final Ledger ledger;
    private final Event<LoanRepaymentReversed> reversed;

    LoanRepaymentReversals(
            OwedLoans owed,
            LoanRepaymentRows rows,
            LoanRestructurings restructurings,
            LoanRepaymentQueries queries,
            JournalEntryQueries entries,
            Ledger ledger,
            Event<LoanRepaymentReversed> reversed) {
        this.owed = owed;
        this.rows = rows;
        this.restructurings = restructurings;
        this.queries = queries;
        this.entries = entries;
        this.ledger = ledger;
        this.reversed = reversed;
    }

    /**
     * Takes a repayment back by the opposite entry.
     *
     * @param id of the reversal
     * @throws DomainFailure REPAYMENT_UNKNOWN, REPAYMENT_ENTRY_STAYS, REPAYMENT_TRANSITION_ILLEGAL,
     *     REPAYMENT_BEFORE_REVISION, LOAN_NOT_OWED, every refusal of the ledger, and what observers of
     *     {@link LoanRepaymentReversed} refuse
     */
    public LoanRepaymentView reverse(
            Author author,
            JournalEntryId repayment,
            JournalEntryId id,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {
        LoanRepayment taken = queries.find(repayment);
        if (restructurings.findByIdOptional(repayment.value()).isPresent()) {
            throw new DomainFailure(
                    ServicingFailure.REPAYMENT_ENTRY_STAYS,
                    "The interest was lent anew when the loan was restructured.");
        }
        OwedLoan loan = owed.lockPaidOut(taken.loan());
        if (queries.get(repayment).reversedBy() != null) {
            throw DomainFailure.ofState(
                    ServicingFailure.REPAYMENT_TRANSITION_ILLEGAL,
                    "The repayment was taken back already.",
                    "REVERSED",
                    List.of());
        }
        if (rows.isBuiltOn(taken)) {
            throw new DomainFailure(
                    ServicingFailure.REPAYMENT_BEFORE_REVISION,
                    "Take back first what was paid later and changed the schedule.");
        }
        loan.requireNotBeforeRevision(effectiveOn == null ? loan.today() : effectiveOn);
        RecordedEntry reversal = ledger.postWithin(
                        author, List.of(entries.reversal(id, loan.organisation(), repayment, effectiveOn, description)))
                .getFirst();
        if (taken.revision() != null) {
            owed.restore(loan, taken.revision() - 1, reversal.effectiveOn());
        }
        if (loan.state() == LoanState.CLOSED) {
            owed.reopen(loan, reversal.effectiveOn());
        }
        reversed.fire(new LoanRepaymentReversed(loan.organisation(), loan.id(), repayment, owed.outstanding(loan)));
        return queries.get(repayment);
    }

    /** The journal alone would leave the schedule and the loan's state behind. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(LoanRepayments.REPAYMENT)) {
            throw new DomainFailure(
                    ServicingFailure.REPAYMENT_ENTRY_STAYS,
                    "Take back the repayment: POST /loan-repayments/{id}/reversals.");
        }
    }
}
