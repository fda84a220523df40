package coop.minga.finance.servicing.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.loan.ScheduleRevision;
import coop.minga.finance.loan.ScheduledInstalment;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.loan.app.LoanSchedules;
import coop.minga.finance.loan.app.LoanTransitions;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.servicing.domain.Due;
import coop.minga.finance.servicing.domain.DueSchedule;
import coop.minga.finance.servicing.domain.LoanPosition;
import coop.minga.finance.servicing.domain.Part;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanSheets;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Loans that were paid out, as this feature works on them.
 *
 * <p>Guarantee: inside the caller's transaction; what is changed is changed under the loan's lock.
 */
@ApplicationScoped
class OwedLoans {
    private final LoanTransitions transitions;
    private final LoanSchedules schedules;
    private final LoanQueries loans;
    private final LoanSheets sheets;
    private final LedgerAccountQueries accounts;
    private final OrganisationQueries organisations;

    OwedLoans(
            LoanTransitions transitions,
            LoanSchedules schedules,
            LoanQueries loans,
            LoanSheets sheets,
            LedgerAccountQueries accounts,
            OrganisationQueries organisations) {
        this.transitions = transitions;
        this.schedules = schedules;
        this.loans = loans;
        this.sheets = sheets;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /**
     * A loan of which something is owed and expected; nobody else changes it until the commit.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED
     */
    OwedLoan lock(LoanId id) {
        KnownLoan loan = transitions.lock(id);
        require(loan.state().isOutstanding(), loan);
        return owed(loan);
    }

    /**
     * A loan that was paid out, closed or not; nobody else changes it until the commit.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED
     */
    OwedLoan lockPaidOut(LoanId id) {
        KnownLoan loan = transitions.lock(id);
        require(loan.state().isOutstanding() || loan.state() == LoanState.CLOSED, loan);
        return owed(loan);
    }

    /**
     * To read only.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED
     */
    OwedLoan read(LoanId id) {
        KnownLoan loan = loans.known(id);
        require(loan.state().isPaidOut(), loan);
        return owed(loan);
    }

    /**
     * A loan of which something is owed and expected, to read only.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED
     */
    OwedLoan readOutstanding(LoanId id) {
        KnownLoan loan = loans.known(id);
        require(loan.state().isOutstanding(), loan);
        return owed(loan);
    }

    /** All that is recorded, with the penalties up to the end of a day. */
    LoanPosition position(OwedLoan loan, LocalDate day) {
        return sheets.now(loan.organisation(), loan.id(), day, loan.inDuplum()).orElseThrow();
    }

    /** @return the number of the new revision */
    int revise(OwedLoan loan, ScheduleCause cause, LocalDate effectiveOn, DueSchedule schedule) {
        List<ScheduledInstalment> instalments = new ArrayList<>();
        for (Due row : schedule.rows()) {
            instalments.add(new ScheduledInstalment(
                    instalments.size() + 1, row.dueOn(), row.principalMinor(), row.interestMinor(), row.feesMinor()));
        }
        return schedules
                .revise(loan.organisation(), loan.id(), cause, effectiveOn, instalments)
                .revision();
    }

    /** Puts an earlier revision in force again, from a day on. */
    void restore(OwedLoan loan, int revision, LocalDate effectiveOn) {
        ScheduleRevision before = schedules.find(loan.id(), revision, null, null);
        schedules.revise(loan.organisation(), loan.id(), ScheduleCause.PREPAYMENT, effectiveOn, before.instalments());
    }

    /** What the loan's account holds. */
    Money outstanding(OwedLoan loan) {
        LedgerAccountId account = loan.id().ledgerAccount();
        return new Money(accounts.balancesMinor(List.of(account)).getOrDefault(account, 0L), loan.currency());
    }

    /** A loan that was closed by what is taken back stands where it stood before. */
    void reopen(OwedLoan loan, LocalDate on) {
        become(loan, sheets.wasRestructured(loan.id()) ? LoanState.RESTRUCTURED : LoanState.DISBURSED, on);
    }

    void become(OwedLoan loan, LoanState next, LocalDate on) {
        transitions.become(loan.id(), next, on);
    }

    private OwedLoan owed(KnownLoan loan) {
        ScheduleRevision revision = schedules.current(loan.id());
        return new OwedLoan(
                loan.id(),
                loan.organisation(),
                loan.state(),
                loan.fund(),
                loan.asked().currency(),
                loan.terms().repayment().allocation().stream()
                        .map(each -> Part.valueOf(each.name()))
                        .toList(),
                loan.terms().repayment().isInDuplum(),
                loan.terms().repayment(),
                revision.effectiveOn(),
                revision.cause(),
                organisations.today(loan.organisation()));
    }

    private static void require(boolean isSo, KnownLoan loan) {
        if (!isSo) {
            throw DomainFailure.ofState(
                    ServicingFailure.LOAN_NOT_OWED,
                    "The loan is " + loan.state() + ".",
                    loan.state(),
                    loan.state().next());
        }
    }
}
