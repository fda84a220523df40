package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A granted consent ended before its last day. Why is nobody's business.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1.
 */
public record ConsentWithdrawn(
        UUID consentId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID personId,
        UUID granteeId,
        String purpose) {
    public static final String TYPE = "coop.minga.membership.consent-withdrawn.v1";
    public static final String TOPIC = "minga.membership.consent";
}
