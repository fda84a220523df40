package coop.minga.finance.drawer.app;

import coop.minga.finance.drawer.domain.CashDrawer;
import coop.minga.finance.drawer.domain.DrawerState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A drawer as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version. What it should hold is the balance of the ledger account of the same id.
 */
@Schema(name = "CashDrawer")
public record DrawerView(
        @Schema(description = "Also the id of the ledger account that holds its money.")
        UUID id,

        long version,

        @Schema(description = "Counts the organisation's drawers.")
        int number,

        String name,

        @Schema(description = "The subject of the collector's token.")
        String collector,

        String currency,
        DrawerState state,

        @Schema(description = "What its collector found in it, until it is handed over.") @Nullable Amount counted,

        @Schema(examples = "D3", description = "The series of its receipts.")
        String series,

        @Schema(description = "How often it was handed over.")
        int handovers,

        Instant openedAt,
        Instant updatedAt) {

    static DrawerView of(CashDrawer drawer) {
        return new DrawerView(
                drawer.id().value(),
                drawer.version(),
                drawer.number(),
                drawer.name(),
                drawer.collector(),
                drawer.currency().getCurrencyCode(),
                drawer.state(),
                drawer.counted().map(Amount::of).orElse(null),
                drawer.series(),
                drawer.handovers(),
                drawer.openedAt(),
                drawer.updatedAt());
    }
}
