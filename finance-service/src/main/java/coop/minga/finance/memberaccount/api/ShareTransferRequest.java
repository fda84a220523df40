package coop.minga.finance.memberaccount.api;

import coop.minga.finance.memberaccount.app.ShareCommands.Order;
import coop.minga.finance.memberaccount.domain.PaymentWay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of shares that go from one member to another.
 *
 * <p>Guarantee: two accounts and a number.
 */
@Schema(name = "ShareTransferRequest")
public record ShareTransferRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @NotNull UUID from,
        @NotNull UUID to,

        @Schema(examples = "5") @NotNull @Min(1) @Max(1_000_000_000) Long shares,

        @Schema(description = "Today where it is left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {

    Order order() {
        return new Order(shares, null, PaymentWay.CASH, effectiveOn, description);
    }
}
