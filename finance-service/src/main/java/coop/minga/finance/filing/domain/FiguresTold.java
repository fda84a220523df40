package coop.minga.finance.filing.domain;

import coop.minga.finance.filing.FilingId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's loans and books in one currency came to at the end of a day is to be told.
 *
 * <p>Guarantee: fired inside the transaction that numbers it; versions of a series have no gap.
 *
 * @param filing null of what is only known so far
 * @param allowance what is provided for losses, in the currency of all of it
 */
public record FiguresTold(
        UUID series,
        long version,
        OrganisationId organisation,
        Instant at,
        LocalDate asOf,
        @Nullable FilingId filing,
        Money allowance,
        List<Loans> loans,
        List<Sides> ratios) {

    /** Loans that are about as late as each other; a borrower is counted once, where the latest of the own loans is. */
    public record Loans(
            int fromDays, boolean isRestructured, long loans, long borrowers, long outstandingMinor, long lateMinor) {}

    /** A ratio in minor units, or people, or why it is missing. */
    public record Sides(
            String code,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String missing) {}
}
