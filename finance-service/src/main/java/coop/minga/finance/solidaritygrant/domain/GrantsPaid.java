package coop.minga.finance.solidaritygrant.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Grants of one round were paid.
 *
 * <p>Guarantee: fired in the transaction of the payment, once for each grant.
 */
public record GrantsPaid(SolidarityRound round, List<Paid> paid) {
    public GrantsPaid {
        paid = List.copyOf(paid);
    }

    /** One of them, and when it was booked. */
    public record Paid(SolidarityGrant grant, LocalDate effectiveOn, Instant recordedAt) {}
}
