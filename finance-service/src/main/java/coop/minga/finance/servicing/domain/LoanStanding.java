package coop.minga.finance.servicing.domain;

import coop.minga.finance.loan.LoanId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a loan of which something is owed stood at the end of a day.
 *
 * <p>Guarantee: none; the database reckons it.
 *
 * @param outstandingMinor of the principal
 * @param overdueSince when the oldest instalment that is not wholly paid was due
 * @param lateMinor what should have been paid before that day: principal, interest and fees
 */
public record LoanStanding(
        LoanId loan,
        UUID product,
        UUID fund,
        Currency currency,
        OwedState state,
        long outstandingMinor,
        @Nullable LocalDate overdueSince,
        int daysLate,
        long lateMinor) {}
