package coop.minga.finance.loan.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountCommands;
import coop.minga.finance.account.app.LedgerAccountCommands.NewAccount;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
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
import coop.minga.finance.loan.ScheduledInstalment;
import coop.minga.finance.loan.domain.Loan;
import coop.minga.finance.loan.domain.LoanFailure;
import coop.minga.finance.loan.store.Loans;
import coop.minga.finance.loanproduct.DisbursementFee;
import coop.minga.finance.loanproduct.Instalment;
import coop.minga.finance.loanproduct.LoanSchedule;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.memberaccount.app.MemberAccountView;
import coop.minga.finance.memberaccount.app.MemberDeposits;
import coop.minga.finance.memberaccount.app.MemberDeposits.Order;
import coop.minga.finance.memberaccount.app.MemberDeposits.ToAccount;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.product.ProductKind;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pays out loans: opens the loan's ledger account, books what is lent, and makes the schedule from the day it counts on.
 *
 * <p>Guarantee: inside the caller's transaction, all of it or nothing; a loan is paid out once, whatever races.
 */
@ApplicationScoped
public class LoanDisbursements {
    /** What the journal says these entries come from; the loan's id stands beside it. */
    public static final String SOURCE = "LOAN_DISBURSEMENT";

    private final Loans loans;
    private final LoanTransitions transitions;
    private final Borrowers borrowers;
    private final OrganisationQueries organisations;
    private final LoanQueries queries;
    private final LoanSchedules schedules;
    private final ChartQueries charts;
    private final LedgerAccountCommands ledgerAccounts;
    private final LedgerAccountQueries ledgerQueries;
    private final MemberAccountQueries memberAccounts;
    private final MemberDeposits deposits;
    private final Ledger ledger;
    private final Clock clock;

    LoanDisbursements(
            Loans loans,
            LoanTransitions transitions,
            Borrowers borrowers,
            OrganisationQueries organisations,
            LoanQueries queries,
            LoanSchedules schedules,
            ChartQueries charts,
            LedgerAccountCommands ledgerAccounts,
            LedgerAccountQueries ledgerQueries,
            MemberAccountQueries memberAccounts,
            MemberDeposits deposits,
            Ledger ledger,
            Clock clock) {
        this.loans = loans;
        this.transitions = transitions;
        this.borrowers = borrowers;
        this.organisations = organisations;
        this.queries = queries;
        this.schedules = schedules;
        this.charts = charts;
        this.ledgerAccounts = ledgerAccounts;
        this.ledgerQueries = ledgerQueries;
        this.memberAccounts = memberAccounts;
        this.deposits = deposits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Pays out an approved loan.
     *
     * @param paidFrom the organisation's own account that the money leaves by, or the borrower's savings account that it is
     *     put into; the one the chart names for cash if null
     * @param effectiveOn today if null; instalments are counted from the day the journal takes it on
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_TRANSITION_ILLEGAL, LOAN_PAYOUT_ACCOUNT_UNFIT, LOAN_BORROWER_ENDED,
     *     ACCOUNT_FOR_USE_MISSING, or the ledger's
     */
    public RecordedEntry disburseWithin(
            Author author,
            JournalEntryId entry,
            LoanId id,
            @Nullable LedgerAccountId paidFrom,
            @Nullable LocalDate effectiveOn) {
        Loan loan = transitions.alone(id);
        loan.requireNext(LoanState.DISBURSED);
        borrowers.requireOpen(loan.borrower(), organisations.today(loan.organisation()));
        KnownLoan known = queries.known(loan);
        long number = openAccount(known);
        RecordedEntry recorded = pay(author, entry, known, paidFrom, effectiveOn);
        LocalDate on = recorded.effectiveOn();
        transitions.keep(loan.disburse(number, on, clock.instant()));
        LoanSchedule schedule = LoanSchedule.of(known.terms().loan(known.asked(), known.instalments(), on));
        schedules.revise(
                known.organisation(),
                id,
                ScheduleCause.DISBURSEMENT,
                on,
                schedule.instalments().stream()
                        .map(LoanDisbursements::scheduled)
                        .toList());
        return recorded;
    }

    /** Below the account the chart names for loans; nobody's name stands in the ledger. */
    private long openAccount(KnownLoan loan) {
        LedgerAccountId control = charts.accountFor(AccountUse.LOANS);
        LedgerAccountView above = ledgerQueries.get(control);
        long number = loans.nextNumber(loan.organisation());
        ledgerAccounts.openAll(
                loan.organisation(),
                List.of(new NewAccount(
                        loan.id().ledgerAccount(),
                        above.accountClass(),
                        loan.asked().currency(),
                        above.code() + "." + number,
                        above.name() + " " + number,
                        control,
                        null)));
        return number;
    }

    private RecordedEntry pay(
            Author author,
            JournalEntryId entry,
            KnownLoan loan,
            @Nullable LedgerAccountId paidFrom,
            @Nullable LocalDate effectiveOn) {
        LedgerAccountId from = paidFrom == null ? charts.accountFor(AccountUse.CASH) : paidFrom;
        DisbursementFee rule = loan.terms().fee();
        Money fee = rule.of(loan.asked());
        Money handed = rule.paidOut(loan.asked());
        if (!isSavings(from, loan)) {
            List<Posting> postings = new ArrayList<>();
            postings.add(Posting.debit(loan.id().ledgerAccount(), loan.fund(), handed.plus(fee)));
            postings.add(Posting.credit(from, loan.fund(), handed));
            if (fee.minor() > 0) {
                postings.add(Posting.credit(charts.accountFor(AccountUse.FEES_AND_FINES), loan.fund(), fee));
            }
            return post(author, loan, entry, effectiveOn, postings);
        }
        RecordedEntry paid = deposits.deposit(
                loan.organisation(),
                author,
                new Order(
                        entry,
                        new ToAccount(new MemberAccountId(from.value())),
                        handed,
                        loan.id().ledgerAccount(),
                        loan.fund(),
                        effectiveOn,
                        SOURCE,
                        loan.id().value(),
                        null));
        if (fee.minor() > 0) {
            // The deposit is an entry of its own, which tells the member's account; the fee is none of that account's.
            var feeEntry = new JournalEntryId(UuidV7.next(clock));
            LedgerAccountId fees = charts.accountFor(AccountUse.FEES_AND_FINES);
            post(
                    author,
                    loan,
                    feeEntry,
                    paid.effectiveOn(),
                    List.of(
                            Posting.debit(loan.id().ledgerAccount(), loan.fund(), fee),
                            Posting.credit(fees, loan.fund(), fee)));
        }
        return paid;
    }

    /** What a loan pays out leaves by an account of the organisation's own, or stays there as the borrower's savings. */
    private boolean isSavings(LedgerAccountId account, KnownLoan loan) {
        var member = new MemberAccountId(account.value());
        if (memberAccounts.isThere(member)) {
            MemberAccountView view = memberAccounts.get(member);
            MembershipId borrower = loan.borrower().membership();
            require(
                    borrower != null
                            && view.membership().equals(borrower.value())
                            && view.kind() == ProductKind.SAVINGS,
                    "Name an account of the borrower's own savings.");
            return true;
        }
        require(
                ledgerQueries.get(account).accountClass() == AccountClass.ASSET,
                "Name an account that holds the organisation's money.");
        return false;
    }

    private static void require(boolean isFit, String otherwise) {
        if (!isFit) {
            throw DomainFailure.at(LoanFailure.LOAN_PAYOUT_ACCOUNT_UNFIT, "/ledgerAccount", otherwise);
        }
    }

    /** What a loan's account and schedule rest on is made good by repayments, not taken away under them. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(SOURCE)) {
            throw new DomainFailure(LoanFailure.LOAN_ENTRY_STAYS, "Let the loan be repaid instead.");
        }
    }

    private RecordedEntry post(
            Author author,
            KnownLoan loan,
            JournalEntryId entry,
            @Nullable LocalDate effectiveOn,
            List<Posting> postings) {
        EntryDraft draft = EntryDraft.entry(
                entry, loan.organisation(), effectiveOn, SOURCE, loan.id().value(), null, postings);
        return ledger.postWithin(author, List.of(draft)).getFirst();
    }

    private static ScheduledInstalment scheduled(Instalment each) {
        return new ScheduledInstalment(each.number(), each.dueOn(), each.principalMinor(), each.interestMinor(), 0);
    }
}
