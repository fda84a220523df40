package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A person agreed that a partner may read parts of the record; from now on, and until the last day.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1.
 */
public record ConsentGranted(
        UUID consentId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID personId,
        UUID granteeId,
        String purpose,
        List<String> scope,
        LocalDate until) {
    public static final String TYPE = "coop.minga.membership.consent-granted.v1";
    public static final String TOPIC = "minga.membership.consent";
}
