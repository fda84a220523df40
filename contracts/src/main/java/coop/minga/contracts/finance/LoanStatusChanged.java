package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan took a step: it was applied for, decided on, paid out, fell into arrears, was closed.
 *
 * <p>Guarantee: the versions of a loan are gapless from 1, its application. Ids, codes and amounts alone.
 *
 * @param effectiveOn the business day on which it became so
 * @param membershipId the member who borrows; null if it is a group
 * @param borrowerOrganisation the group that borrows; null if it is a member
 * @param principalMinor what was applied for
 */
public record LoanStatusChanged(
        UUID loanId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable UUID membershipId,
        @Nullable UUID borrowerOrganisation,
        UUID productId,
        UUID fundId,
        String previousState,
        String state,
        String currency,
        long principalMinor,
        int instalments) {
    public static final String TYPE = "coop.minga.finance.loan-status-changed.v1";
    public static final String TOPIC = "minga.finance.loan";
}
