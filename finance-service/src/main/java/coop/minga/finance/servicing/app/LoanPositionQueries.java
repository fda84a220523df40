package coop.minga.finance.servicing.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.servicing.domain.LoanPosition;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanSheets;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about what is owed of a loan.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class LoanPositionQueries {
    private final OwedLoans owed;
    private final LoanSheets sheets;
    private final Clock clock;

    LoanPositionQueries(OwedLoans owed, LoanSheets sheets, Clock clock) {
        this.owed = owed;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * How a loan stood at the end of a day, by what was known at an instant; today and now if not said.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED where it had not been paid out
     */
    public LoanPositionView position(LoanId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        OwedLoan loan = owed.read(id);
        LocalDate day = asOf == null ? loan.today() : asOf;
        Instant known = knownAt == null ? clock.instant() : knownAt;
        LoanPosition position = sheets.asOf(
                        loan.organisation(), id, day, known.atOffset(ZoneOffset.UTC), loan.inDuplum())
                .orElseThrow(
                        () -> new DomainFailure(ServicingFailure.LOAN_NOT_OWED, "It had not been paid out by then."));
        return LoanPositionView.of(id.value(), day, known, position, loan.currency());
    }

    /**
     * What is owed of the principal now.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_OWED
     */
    public Money outstanding(LoanId id) {
        OwedLoan loan = owed.read(id);
        return new Money(owed.position(loan, loan.today()).outstandingMinor(), loan.currency());
    }
}
