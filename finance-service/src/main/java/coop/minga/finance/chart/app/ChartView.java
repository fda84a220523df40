package coop.minga.finance.chart.app;

import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.domain.Chart;
import coop.minga.finance.chart.domain.ChartTemplate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chart of accounts as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "ChartOfAccounts")
public record ChartView(
        UUID id,
        long version,
        ChartTemplate template,

        @Schema(description = "Which account the organisation's work posts to, for each use.")
        Map<AccountUse, UUID> uses,

        Instant adoptedAt,
        Instant updatedAt) {

    static ChartView of(Chart chart) {
        Map<AccountUse, UUID> uses = new LinkedHashMap<>();
        chart.accounts().forEach((use, account) -> uses.put(use, account.value()));
        return new ChartView(
                chart.id().value(), chart.version(), chart.template(), uses, chart.adoptedAt(), chart.updatedAt());
    }
}
