package coop.minga.finance.drawer.api;

import coop.minga.finance.drawer.app.DrawerCommands.GivenFloat;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when a drawer is given out again.
 *
 * <p>Guarantee: nothing is required.
 */
@Schema(name = "DrawerOpeningRequest")
public record OpeningRequest(@Nullable @Valid FloatRequest givenFloat) {

    @Nullable GivenFloat money() {
        return givenFloat == null ? null : givenFloat.money();
    }
}
