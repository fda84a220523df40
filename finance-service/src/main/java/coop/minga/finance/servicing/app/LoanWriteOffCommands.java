package coop.minga.finance.servicing.app;

import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.servicing.LoanWriteOffId;
import coop.minga.finance.servicing.domain.LoanWriteOff;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.domain.WriteOffReason;
import coop.minga.finance.servicing.store.LoanWriteOffs;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/**
 * Writes loans off, by two people.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction, under the loan's lock.
 */
@ApplicationScoped
public class LoanWriteOffCommands {
    static final String WRITE_OFF = "LOAN_WRITE_OFF";

    private final LoanWriteOffs writeOffs;
    private final LoanWriteOffQueries queries;
    private final OwedLoans owed;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final Clock clock;

    LoanWriteOffCommands(
            LoanWriteOffs writeOffs,
            LoanWriteOffQueries queries,
            OwedLoans owed,
            ChartQueries charts,
            Ledger ledger,
            Clock clock) {
        this.writeOffs = writeOffs;
        this.queries = queries;
        this.owed = owed;
        this.charts = charts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED; the database: an id taken, WRITE_OFF_PROPOSED_ALREADY */
    public LoanWriteOffView propose(Caller caller, LoanWriteOffId id, LoanId asked, WriteOffReason reason) {
        OwedLoan loan = owed.lock(asked);
        writeOffs.persistAndFlush(
                new LoanWriteOff(id, loan.organisation(), asked, reason, caller.subject(), clock.instant()));
        return queries.get(id);
    }

    /**
     * Books the loss, as somebody who did not propose it: what was provided is used up. What is not paid of interest is taken
     * out of the income by the night.
     *
     * @throws DomainFailure WRITE_OFF_UNKNOWN, WRITE_OFF_TRANSITION_ILLEGAL, WRITE_OFF_MAKER_IS_CHECKER, LOAN_NOT_OWED,
     *     ACCOUNT_FOR_USE_MISSING, and every refusal of the ledger
     */
    public LoanWriteOffView approve(Caller caller, LoanWriteOffId id) {
        OwedLoan loan = owed.lockPaidOut(queries.find(id).loan());
        LoanWriteOff writeOff = queries.alone(id);
        writeOff.requireApprovable(caller.subject());
        Money lost = owed.outstanding(loan);
        owed.become(loan, LoanState.WRITTEN_OFF, loan.today());
        RecordedEntry entry = ledger.postWithin(
                        Author.of(caller, "POST /api/v1/loan-write-offs/{id}/approvals"),
                        List.of(EntryDraft.entry(
                                writeOff.entry(),
                                loan.organisation(),
                                loan.today(),
                                WRITE_OFF,
                                loan.id().value(),
                                null,
                                List.of(
                                        Posting.debit(
                                                charts.accountFor(AccountUse.LOAN_LOSS_ALLOWANCE), loan.fund(), lost),
                                        Posting.credit(loan.id().ledgerAccount(), loan.fund(), lost)))))
                .getFirst();
        writeOff.approve(caller.subject(), entry.effectiveOn(), lost.minor(), clock.instant());
        writeOffs.flush();
        return queries.get(id);
    }

    /** @throws DomainFailure WRITE_OFF_UNKNOWN, WRITE_OFF_TRANSITION_ILLEGAL */
    public LoanWriteOffView withdraw(Caller caller, LoanWriteOffId id) {
        queries.alone(id).withdraw(caller.subject(), clock.instant());
        writeOffs.flush();
        return queries.get(id);
    }

    /** The journal alone would leave the loan behind. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(WRITE_OFF)) {
            throw new DomainFailure(
                    ServicingFailure.WRITE_OFF_TRANSITION_ILLEGAL, "What comes in of it later is a recovery.");
        }
    }
}
