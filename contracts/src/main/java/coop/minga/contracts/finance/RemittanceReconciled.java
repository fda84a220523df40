package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an employer remitted was held against what it was told to deduct, or something of it was decided since.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. Sums
 * alone, and no member.
 */
public record RemittanceReconciled(
        UUID remittanceId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID employerId,
        UUID scheduleId,
        LocalDate from,
        LocalDate through,
        String state,
        String currency,
        long receivedMinor,
        List<Reason> reasons) {
    public static final String TYPE = "coop.minga.finance.remittance-reconciled.v1";
    public static final String TOPIC = "minga.finance.remittance";

    /**
     * The lines that differ from what was expected for one reason.
     *
     * <p>Guarantee: what was received and is neither allocated nor resolved is in suspense.
     */
    public record Reason(
            String reason,
            int lines,
            long expectedMinor,
            long receivedMinor,
            long allocatedMinor,
            long resolvedMinor) {}
}
