package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a borrower owes a guarantor, because it was taken from her deposits, came to be or changed.
 *
 * <p>Guarantee: ids and amounts alone; the events of a claim are numbered together.
 */
public record GuarantorClaimChanged(
        UUID claimId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID loanId,
        UUID guaranteeId,
        UUID membershipId,
        @Nullable UUID borrowerId,
        String state,
        String currency,
        long amountMinor,
        long outstandingMinor) {
    public static final String TYPE = "coop.minga.finance.guarantor-claim-changed.v1";
    public static final String TOPIC = "minga.finance.guarantee";
}
