package coop.minga.finance.servicing.app;

import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.servicing.LoanRestructuringId;
import coop.minga.finance.servicing.domain.LoanRepayment;
import coop.minga.finance.servicing.domain.LoanRestructuring;
import coop.minga.finance.servicing.domain.Restructured;
import coop.minga.finance.servicing.domain.RestructuredTerms;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.domain.Split;
import coop.minga.finance.servicing.domain.UnpaidInterest;
import coop.minga.finance.servicing.store.LoanRepaymentRows;
import coop.minga.finance.servicing.store.LoanRestructurings;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Restructures loans, by two people.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction, under the loan's lock.
 */
@ApplicationScoped
public class LoanRestructuringCommands {
    static final String RESTRUCTURING = "LOAN_RESTRUCTURING";

    private final LoanRestructurings restructurings;
    private final LoanRestructuringQueries queries;
    private final LoanRepaymentRows repayments;
    private final OwedLoans owed;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final Clock clock;

    LoanRestructuringCommands(
            LoanRestructurings restructurings,
            LoanRestructuringQueries queries,
            LoanRepaymentRows repayments,
            OwedLoans owed,
            ChartQueries charts,
            Ledger ledger,
            Clock clock) {
        this.restructurings = restructurings;
        this.queries = queries;
        this.repayments = repayments;
        this.owed = owed;
        this.charts = charts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param annualRatePercent the one the loan goes by, if null
     */
    public record Proposal(
            LoanId loan,
            int instalments,
            @Nullable BigDecimal annualRatePercent,
            @Nullable LocalDate firstDueOn,
            UnpaidInterest unpaidInterest) {}

    /**
     * Proposes it; a schedule is made of it as if it were approved at once, so that what cannot be is refused now.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED, LOAN_TERMS_INVALID; the database: an id taken,
     *     RESTRUCTURING_PROPOSED_ALREADY
     */
    public LoanRestructuringView propose(Caller caller, LoanRestructuringId id, Proposal asked) {
        OwedLoan loan = owed.lock(asked.loan());
        BigDecimal rate = asked.annualRatePercent() == null ? rate(loan) : asked.annualRatePercent();
        var terms = new RestructuredTerms(asked.instalments(), rate, asked.firstDueOn(), asked.unpaidInterest());
        made(loan, terms);
        restructurings.persistAndFlush(
                new LoanRestructuring(id, loan.organisation(), loan.id(), terms, caller.subject(), clock.instant()));
        return queries.get(id);
    }

    /**
     * Makes the new schedule, as somebody who did not propose it.
     *
     * @throws DomainFailure RESTRUCTURING_UNKNOWN, RESTRUCTURING_TRANSITION_ILLEGAL, RESTRUCTURING_MAKER_IS_CHECKER,
     *     RESTRUCTURING_OUTDATED, REPAYMENT_BEFORE_REVISION, LOAN_NOT_OWED, LOAN_TERMS_INVALID, ACCOUNT_FOR_USE_MISSING, and
     *     every refusal of the ledger
     */
    public LoanRestructuringView approve(Caller caller, LoanRestructuringId id) {
        OwedLoan loan = owed.lock(queries.find(id).loan());
        LoanRestructuring restructuring = queries.alone(id);
        LocalDate today = loan.today();
        restructuring.requireApprovable(caller.subject(), today);
        loan.requireNotBeforeRevision(today);
        Restructured made = made(loan, restructuring.terms());
        if (made.capitalisedMinor() > 0) {
            capitalise(
                    Author.of(caller, "POST /api/v1/loan-restructurings/{id}/approvals"),
                    restructuring.entry(),
                    loan,
                    made.capitalisedMinor());
        }
        int revision = owed.revise(loan, ScheduleCause.RESTRUCTURING, today, made.schedule());
        owed.become(loan, LoanState.RESTRUCTURED, today);
        restructuring.approve(caller.subject(), today, revision, made.capitalisedMinor(), clock.instant());
        restructurings.flush();
        return queries.get(id);
    }

    /** @throws DomainFailure RESTRUCTURING_UNKNOWN, RESTRUCTURING_TRANSITION_ILLEGAL */
    public LoanRestructuringView withdraw(Caller caller, LoanRestructuringId id) {
        queries.alone(id).withdraw(caller.subject(), clock.instant());
        restructurings.flush();
        return queries.get(id);
    }

    /** The journal alone would leave the schedule behind. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(RESTRUCTURING)) {
            throw new DomainFailure(
                    ServicingFailure.RESTRUCTURING_TRANSITION_ILLEGAL, "Restructure the loan once more instead.");
        }
    }

    private Restructured made(OwedLoan loan, RestructuredTerms terms) {
        LocalDate today = loan.today();
        return Restructured.of(
                owed.position(loan, today),
                terms.unpaidInterest(),
                today,
                minor -> RestructuredInstalments.of(new Money(minor, loan.currency()), terms, loan.terms(), today));
    }

    /** The rate of the last schedule that was agreed. */
    private BigDecimal rate(OwedLoan loan) {
        return restructurings
                .last(loan.id())
                .map(each -> each.terms().annualRatePercent())
                .orElse(loan.terms().annualRatePercent());
    }

    /** Lends the interest that is owed, so that it is paid: out of the loan's own account, by a repayment that is no money. */
    private void capitalise(Author author, JournalEntryId id, OwedLoan loan, long minor) {
        var amount = new Money(minor, loan.currency());
        RecordedEntry entry = ledger.postWithin(
                        author,
                        List.of(EntryDraft.entry(
                                id,
                                loan.organisation(),
                                loan.today(),
                                RESTRUCTURING,
                                loan.id().value(),
                                null,
                                List.of(
                                        Posting.debit(loan.id().ledgerAccount(), loan.fund(), amount),
                                        Posting.credit(
                                                charts.accountFor(AccountUse.INTEREST_RECEIVABLE),
                                                loan.fund(),
                                                amount)))))
                .getFirst();
        repayments.persistAndFlush(new LoanRepayment(
                id,
                loan.organisation(),
                loan.id(),
                entry.effectiveOn(),
                entry.recordedAt(),
                new Split(0, 0, minor, 0),
                null));
    }
}
