package coop.minga.finance.remittance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A remittance is reconciled, or something of it was decided since.
 *
 * <p>Guarantee: fired in the transaction of the change; versions are gapless from 1.
 */
public record RemittanceTold(Remittance remittance, long version, Period period, List<ReasonSums> sums, Instant at) {
    public RemittanceTold {
        sums = List.copyOf(sums);
    }

    /** Of which days the wages are. */
    public record Period(LocalDate from, LocalDate through) {}
}
