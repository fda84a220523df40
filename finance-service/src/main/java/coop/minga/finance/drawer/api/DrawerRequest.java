package coop.minga.finance.drawer.api;

import coop.minga.finance.drawer.app.DrawerCommands.GivenFloat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new drawer.
 *
 * <p>Guarantee: a name and a collector are enough.
 */
@Schema(name = "CashDrawerRequest")
public record DrawerRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "What it is called in the books; never a person's name.") @NotBlank @Size(max = 200) String name,

        @Schema(description = "The subject of the collector's token.") @NotBlank @Size(max = 200) String collector,

        @Nullable @Valid FloatRequest givenFloat) {

    @Nullable GivenFloat money() {
        return givenFloat == null ? null : givenFloat.money();
    }
}
