package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.CURRENCY;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFailure;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.EarningsWithin;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R32, monthly earnings by sex and worker group.
 *
 * <p>Guarantee: no figure is one worker's and none is of fewer than five, inside the organisation too; amounts of two
 * currencies never stand in one figure. Not answered above one organisation.
 */
@ApplicationScoped
public class EarningsReport implements Report {
    private static final Map<String, String> TERMS = Map.of(
            "counted",
            "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf whose main job on that day tells"
                    + " its earnings, converted to a month and rounded to two significant digits when recorded.",
            "currency",
            "Amounts are in its minor units. Nothing is converted, so there is no total over currencies.",
            "medianMinor",
            "The mean of the five figures nearest to the middle, rounded to two significant digits, so that it is nobody's"
                    + " own; null and suppressed below five workers.",
            "lowerQuartileMinor",
            "As the median, around a quarter and three quarters; null below twenty workers.");
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R32",
            "Monthly earnings by sex and worker group",
            Set.of(SEX, WORKER_GROUP, CURRENCY),
            Set.of(SEX, CURRENCY),
            List.of(Set.of()),
            Set.of(),
            List.of("workers", "lowerQuartileMinor", "medianMinor", "upperQuartileMinor"),
            false,
            TERMS,
            TERMS);

    private final EarningsWithin earnings;

    EarningsReport(EarningsWithin earnings) {
        this.earnings = earnings;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        return earnings.on(day, cut);
    }

    @Override
    public ReportFigures above(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        throw DomainFailure.at(
                ReportFailure.REPORT_CUT_NOT_PUBLISHED, "?scope", "Earnings are told inside one organisation only.");
    }
}
