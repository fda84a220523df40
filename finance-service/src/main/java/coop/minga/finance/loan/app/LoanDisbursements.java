package coop.minga.finance.loan.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountCommands;
import coop.minga.finance.account.app.LedgerAccountCommands.NewAccount;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.loan.LoanDisbursing;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanStatusChanged;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.loan.ScheduledInstalment;
import coop.minga.finance.loan.domain.Loan;
import coop.minga.finance.loan.store.Loans;
import coop.minga.finance.loanproduct.Instalment;
import coop.minga.finance.loanproduct.LoanSchedule;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pays out loans: opens the loan's ledger account, books what is lent, and makes the schedule from the day it counts on.
 *
 * <p>Guarantee: inside the caller's transaction, all of it or nothing; a loan is paid out once, whatever races.
 */
@ApplicationScoped
public class LoanDisbursements {
    private final Loans loans;
    private final LoanTransitions transitions;
    private final Borrowers borrowers;
    private final OrganisationQueries organisations;
    private final LoanQueries queries;
    private final LoanSchedules schedules;
    private final ChartQueries charts;
    private final LedgerAccountCommands ledgerAccounts;
    private final LedgerAccountQueries ledgerQueries;
    private final LoanPayouts payouts;
    private final Event<LoanDisbursing> disbursing;
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
            LoanPayouts payouts,
            Event<LoanDisbursing> disbursing,
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
        this.payouts = payouts;
        this.disbursing = disbursing;
        this.clock = clock;
    }

    /**
     * Where the money comes from: an account, or the one the chart names for the use.
     *
     * <p>Guarantee: none; it is looked for once the loan is found.
     */
    record Source(AccountUse use, @Nullable LedgerAccountId account) {}

    /**
     * What was paid out.
     *
     * <p>Guarantee: recorded.
     */
    record Disbursed(RecordedEntry recorded, KnownLoan loan, LedgerAccountId from) {}

    /**
     * Pays out an approved loan.
     *
     * @param paidFrom the organisation's own account that the money leaves by, or the borrower's savings account that it is
     *     put into; the one the chart names for cash if null
     * @param effectiveOn today if null; instalments are counted from the day the journal takes it on
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_TRANSITION_ILLEGAL, LOAN_PAYOUT_ACCOUNT_UNFIT, LOAN_BORROWER_ENDED,
     *     ACCOUNT_FOR_USE_MISSING, what observers of {@link LoanDisbursing} refuse, or the ledger's
     */
    public RecordedEntry disburseWithin(
            Author author,
            JournalEntryId entry,
            LoanId id,
            @Nullable LedgerAccountId paidFrom,
            @Nullable LocalDate effectiveOn) {
        return disburse(author, entry, id, new Source(AccountUse.CASH, paidFrom), effectiveOn)
                .recorded();
    }

    Disbursed disburse(Author author, JournalEntryId entry, LoanId id, Source source, @Nullable LocalDate effectiveOn) {
        Loan loan = transitions.alone(id);
        loan.requireApproved();
        borrowers.requireOpen(loan.borrower(), organisations.today(loan.organisation()));
        KnownLoan known = queries.known(loan);
        disbursing.fire(new LoanDisbursing(known.organisation(), id, known.fund()));
        long number = openAccount(known);
        LedgerAccountId from = source.account() == null ? charts.accountFor(source.use()) : source.account();
        RecordedEntry recorded = payouts.pay(author, entry, known, from, effectiveOn);
        LocalDate on = recorded.effectiveOn();
        LoanStatusChanged paidOut = loan.disburse(number, on, clock.instant());
        LoanSchedule schedule = LoanSchedule.of(known.terms().loan(known.asked(), known.instalments(), on));
        schedules.revise(
                known.organisation(),
                id,
                ScheduleCause.DISBURSEMENT,
                on,
                schedule.instalments().stream()
                        .map(LoanDisbursements::scheduled)
                        .toList());
        transitions.keep(paidOut);
        return new Disbursed(recorded, known, from);
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
                        null,
                        false)));
        return number;
    }

    private static ScheduledInstalment scheduled(Instalment each) {
        return new ScheduledInstalment(each.number(), each.dueOn(), each.principalMinor(), each.interestMinor(), 0);
    }
}
