package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation decided about a policy; all values since the first travel, so that a projection replaces what it had.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1.
 */
public record PolicyChanged(
        UUID policyId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String policy,
        String unit,
        String defaultValue,
        List<InForce> periods) {
    public static final String TYPE = "coop.minga.membership.policy-changed.v1";
    public static final String TOPIC = "minga.membership.policy";

    /**
     * A value and the business days on which it is in force.
     *
     * <p>Guarantee: {@code from} is the first day, {@code to} the first day on which it is no longer; open while null.
     */
    public record InForce(
            String value, LocalDate from, @Nullable LocalDate to) {}
}
