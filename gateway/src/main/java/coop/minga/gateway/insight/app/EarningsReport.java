package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.CURRENCY;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.Earnings;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.gateway.insight.store.EarningsWithin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * R32, monthly earnings by sex and worker group.
 *
 * <p>Guarantee: no figure is one worker's and none is of fewer than five, inside the organisation too; amounts of two
 * currencies never stand in one figure. Above one organisation they stand only beside counts that R01 shows.
 */
@ApplicationScoped
public class EarningsReport implements Report {
    private static final String COUNTED =
            "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf whose main job on that day tells"
                    + " its earnings, converted to a month and rounded to two significant digits when recorded.";
    private static final String CURRENCY_TERM =
            "Amounts are in its minor units. Nothing is converted, so there is no total over currencies.";
    private static final Map<String, String> TERMS = Map.of(
            "counted",
            COUNTED,
            "currency",
            CURRENCY_TERM,
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
            List.of(Earnings.CUT),
            Set.of(SEX, CURRENCY),
            List.of("workers", "lowerQuartileMinor", "medianMinor", "upperQuartileMinor"),
            List.of(Set.of(AFFILIATE, SEX, WORKER_GROUP)),
            TERMS,
            Map.of(
                    "counted",
                    COUNTED + " Each counts once in the total and once per affiliate; whose records tell different"
                            + " earnings is left out.",
                    "currency",
                    CURRENCY_TERM + " A row without one tells that workers are there and of none what they earn.",
                    "medianMinor",
                    "The mean of the five figures nearest to the middle, rounded to two significant digits; quartiles in"
                            + " the same way. Told where R01 shows the number of workers, and at least "
                            + Earnings.FEWEST
                            + " of them, not counting the caller's own members, tell their earnings in"
                            + " the currency.",
                    "workers",
                    "Told inside one organisation only; above it R01 counts them, whether they tell earnings or not."));

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
    public ReportFigures issued(IssuedTables month, Set<Dimension> cut) {
        Set<Dimension> counted = Dimension.setOf(cut);
        counted.add(CURRENCY);
        month.require(counted);
        counted.remove(CURRENCY);
        Map<CellKey, List<Cell>> told = month.earnings(counted).stream()
                .collect(Collectors.groupingBy(cell -> cell.key().within(counted)));
        ReportFigures workers = month.read(counted);
        List<Cell> cells = workers.cells().stream()
                .flatMap(cell -> told.getOrDefault(cell.key(), List.of(new Cell(cell.key(), null))).stream())
                .toList();
        return new ReportFigures(new Cell(CellKey.ALL, null), cells, workers.names());
    }
}
