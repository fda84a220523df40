package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member's dues account, and what the others were told of it last.
 *
 * <p>Guarantee: a snapshot of one version; how the account stands is asked for beside it.
 */
@Schema(name = "DuesAccount")
public record DuesAccountView(
        @Schema(description = "Also of the ledger account below the dues receivable.")
        UUID id,

        @Schema(description = "How many events were told of it.")
        long version,

        @Schema(description = "What a member names when paying.")
        long number,

        UUID membershipId,

        @Schema(description = "The last day for which dues are paid.") @Nullable LocalDate paidThrough,

        Instant openedAt) {

    static DuesAccountView of(DuesAccount account) {
        return new DuesAccountView(
                account.id().value(),
                account.version(),
                account.number(),
                account.membership().value(),
                account.paidThrough(),
                account.openedAt());
    }
}
