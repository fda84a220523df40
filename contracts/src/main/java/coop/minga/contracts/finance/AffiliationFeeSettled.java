package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An affiliate and its parent have stated the same of an affiliation fee.
 *
 * <p>Guarantee: a settled fee is never touched again, so its version is always 1; counts and amounts alone.
 */
public record AffiliationFeeSettled(
        UUID affiliationFeeId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID affiliationId,
        UUID parentId,
        LocalDate periodFrom,
        LocalDate periodTo,
        long members,
        long amountMinor,
        String currency) {
    public static final String TYPE = "coop.minga.finance.affiliation-fee-settled.v1";
    public static final String TOPIC = "minga.finance.affiliation-fee";
}
