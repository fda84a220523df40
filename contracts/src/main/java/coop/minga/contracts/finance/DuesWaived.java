package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member need not pay dues for a while, or a waiver was ended early. Why stays where it was decided.
 *
 * <p>Guarantee: carries the whole of the waiver; the versions of one dues account are gapless from 1, over all types of
 * its events.
 *
 * @param waivedThrough the last day that is waived; none if null, because it was ended before it began
 */
public record DuesWaived(
        UUID duesAccountId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID membershipId,
        UUID waiverId,
        LocalDate waivedFrom,
        @Nullable LocalDate waivedThrough) {
    public static final String TYPE = "coop.minga.finance.dues-waived.v1";
    public static final String TOPIC = DuesPaid.TOPIC;
}
