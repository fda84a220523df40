package coop.minga.finance.hold.api;

import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a withdrawal that was announced.
 *
 * <p>Guarantee: an amount is enough; it is cash then, today.
 */
@Schema(name = "NoticedWithdrawalRequest")
public record NoticedWithdrawalRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @NotNull @Valid Amount amount,

        @Schema(description = "The organisation's own account; the one the chart names for cash where it is left out.")
        @Nullable UUID ledgerAccount,

        @Nullable @Size(max = 500) String description) {}
