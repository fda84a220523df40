package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member was paid a strike, hardship or emergency grant. Why stays where it was decided.
 *
 * <p>Guarantee: told once for each grant, so always its version 1.
 *
 * @param kind STRIKE, HARDSHIP or EMERGENCY
 * @param entryId the journal entry that paid it
 */
public record EmergencyGrantAwarded(
        UUID grantId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID membershipId,
        String kind,
        UUID schemeId,
        UUID roundId,
        UUID fundId,
        UUID entryId,
        String currency,
        long amountMinor) {
    public static final String TYPE = "coop.minga.finance.emergency-grant-awarded.v1";
    public static final String TOPIC = "minga.finance.solidarity-grant";
}
