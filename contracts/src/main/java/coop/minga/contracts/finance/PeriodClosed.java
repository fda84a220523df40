package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An organisation closed its books up to and including a day.
 *
 * <p>Guarantee: never taken back, so its version is always 1; what comes late takes effect on a later day.
 */
public record PeriodClosed(UUID periodCloseId, long version, UUID organisation, Instant recordedAt, LocalDate through) {
    public static final String TYPE = "coop.minga.finance.period-closed.v1";
    public static final String TOPIC = "minga.finance.period-close";
}
