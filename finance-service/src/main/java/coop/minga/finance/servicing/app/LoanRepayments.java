package coop.minga.finance.servicing.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.servicing.LoanBalanceReduced;
import coop.minga.finance.servicing.domain.Allocation;
import coop.minga.finance.servicing.domain.Excess;
import coop.minga.finance.servicing.domain.LoanRepayment;
import coop.minga.finance.servicing.domain.Part;
import coop.minga.finance.servicing.domain.Split;
import coop.minga.finance.servicing.store.LoanRepaymentRows;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what is paid of loans, for whoever receives it: the treasurer, an employer's remittance, a group's meeting, the
 * guarantors when a loan is called.
 *
 * <p>Guarantee: inside the caller's transaction; the entry, what it pays, the schedule and the loan's state commit together.
 * The loan is locked until then, so that two repayments at once never pay the same twice.
 */
@ApplicationScoped
public class LoanRepayments {
    /** The source of the entries. */
    public static final String REPAYMENT = "LOAN_REPAYMENT";

    private final OwedLoans owed;
    private final LoanRepaymentRows rows;
    private final LoanRepaymentQueries queries;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final Event<LoanBalanceReduced> reduced;

    LoanRepayments(
            OwedLoans owed,
            LoanRepaymentRows rows,
            LoanRepaymentQueries queries,
            ChartQueries charts,
            Ledger ledger,
            Event<LoanBalanceReduced> reduced) {
        this.owed = owed;
        this.rows = rows;
        this.queries = queries;
        this.charts = charts;
        this.ledger = ledger;
        this.reduced = reduced;
    }

    /**
     * A repayment to be.
     *
     * @param id of the repayment and of its journal entry
     * @param from the money; in the chart's cash if null
     * @param effectiveOn today if null
     */
    public record Repayment(
            JournalEntryId id,
            LoanId loan,
            Money amount,
            @Nullable IncomingMoney from,
            @Nullable LocalDate effectiveOn,
            Excess excess) {

        /** With money that was just received. */
        public static Repayment inHand(
                JournalEntryId id,
                LoanId loan,
                Money amount,
                @Nullable LedgerAccountId paidInto,
                @Nullable LocalDate effectiveOn,
                Excess excess) {
            IncomingMoney from = paidInto == null ? null : new IncomingMoney.InHand(paidInto);
            return new Repayment(id, loan, amount, from, effectiveOn, excess);
        }
    }

    /**
     * Takes in money for a loan; what is beyond what is due pays the next instalments.
     *
     * @param id of the repayment and of its journal entry
     * @param paidInto the account that holds the money; the chart's cash if null
     * @throws DomainFailure as {@link #repay}
     */
    public LoanRepaymentView repayWithin(
            Author author,
            JournalEntryId id,
            LoanId loan,
            Money amount,
            @Nullable LedgerAccountId paidInto,
            @Nullable LocalDate effectiveOn) {
        return repay(author, Repayment.inHand(id, loan, amount, paidInto, effectiveOn, Excess.NEXT_INSTALMENTS));
    }

    /**
     * The same with money that came in before, or is where the caller says.
     *
     * @throws DomainFailure as {@link #repay}
     */
    public LoanRepaymentView repayFrom(
            Author author,
            JournalEntryId id,
            LoanId loan,
            Money amount,
            IncomingMoney from,
            @Nullable LocalDate effectiveOn) {
        return repay(author, new Repayment(id, loan, amount, from, effectiveOn, Excess.NEXT_INSTALMENTS));
    }

    /**
     * Takes in money for a loan.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED, REPAYMENT_AMOUNT_INVALID, REPAYMENT_BEYOND_LOAN,
     *     REPAYMENT_BEYOND_DUE, REPAYMENT_BEFORE_REVISION, ACCOUNT_FOR_USE_MISSING, and every refusal of the ledger
     */
    LoanRepaymentView repay(Author author, Repayment asked) {
        OwedLoan loan = owed.lock(asked.loan());
        loan.requireAmount(asked.amount());
        LocalDate day = asked.effectiveOn() == null ? loan.today() : asked.effectiveOn();
        loan.requireNotBeforeRevision(day);
        Allocation made =
                owed.position(loan, day).allocate(asked.amount().minor(), day, loan.allocation(), asked.excess());
        RecordedEntry entry = ledger.postWithin(author, List.of(draft(asked, loan, made.split())))
                .getFirst();
        Integer revision = made.revised() == null
                ? null
                : owed.revise(loan, ScheduleCause.PREPAYMENT, entry.effectiveOn(), made.revised());
        var row = new LoanRepayment(
                asked.id(),
                loan.organisation(),
                loan.id(),
                entry.effectiveOn(),
                entry.recordedAt(),
                made.split(),
                revision);
        rows.persistAndFlush(row);
        if (made.closes()) {
            owed.become(loan, LoanState.CLOSED, entry.effectiveOn());
        }
        if (made.split().principalMinor() > 0) {
            reduced.fire(new LoanBalanceReduced(loan.organisation(), loan.id(), owed.outstanding(loan)));
        }
        return queries.get(asked.id());
    }

    private EntryDraft draft(Repayment asked, OwedLoan loan, Split split) {
        IncomingMoney from =
                switch (asked.from()) {
                    case null -> new IncomingMoney.InHand(charts.accountFor(AccountUse.CASH));
                    case IncomingMoney.InHand(LedgerAccountId named) ->
                        new IncomingMoney.InHand(charts.accountOr(named, AccountUse.CASH, "/paidInto"));
                    case IncomingMoney elsewhere -> elsewhere;
                };
        List<Posting> postings = new ArrayList<>(from.handedTo(loan.fund(), asked.amount()));
        for (Part part : Part.values()) {
            if (split.of(part) > 0) {
                postings.add(Posting.credit(
                        account(part, loan),
                        loan.fund(),
                        new Money(split.of(part), asked.amount().currency())));
            }
        }
        return EntryDraft.entry(
                asked.id(),
                loan.organisation(),
                asked.effectiveOn(),
                REPAYMENT,
                loan.id().value(),
                null,
                postings);
    }

    private LedgerAccountId account(Part part, OwedLoan loan) {
        return switch (part) {
            case PENALTIES, FEES -> charts.accountFor(AccountUse.FEES_AND_FINES);
            case INTEREST -> charts.accountFor(AccountUse.INTEREST_RECEIVABLE);
            case PRINCIPAL -> loan.id().ledgerAccount();
        };
    }
}
