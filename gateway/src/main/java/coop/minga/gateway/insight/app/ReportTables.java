package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.PublishedCuts;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The tables on people that all reports together publish above one organisation.
 *
 * <p>Guarantee: they form no cycle, or the gateway does not start.
 */
@ApplicationScoped
public class ReportTables {
    private final PublishedCuts cuts;

    ReportTables(@All List<Report> reports) {
        this.cuts = new PublishedCuts(reports.stream()
                .flatMap(report -> report.definition().tables().stream())
                .toList());
    }

    PublishedCuts cuts() {
        return cuts;
    }
}
