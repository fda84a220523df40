package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.ACTIVITY;
import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.OCCUPATION;
import static coop.minga.gateway.insight.domain.Dimension.PLACE_OF_WORK;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.STATUS_IN_EMPLOYMENT;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.DataSet;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.NationalFigure;
import coop.minga.gateway.insight.domain.NationalIndicator;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.JobsWithin;
import coop.minga.gateway.insight.store.NationalFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * R10, the work of members: occupation, activity, status in employment and place.
 *
 * <p>Guarantee: that of {@link ReportAnswers}; each worker counts once, by the main job of the day.
 */
@ApplicationScoped
public class WorkReport implements Report {
    private static final String COUNTED =
            "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf, by their main job on that day;"
                    + " UNKNOWN without a main job, or where it does not tell.";
    private static final String STATUS = "ICSE-18-A, the status by authority.";
    private static final String WORKFORCE =
            "Employed persons in the country of the caller's organisation, in thousands, as ILOSTAT publishes them for the"
                    + " latest year until asOf: of the section or the major group, and of the sex, that a row tells; null"
                    + " where it tells something else, and while the data set is missing. Another population, year and"
                    + " definition than the members counted here.";
    private static final List<Set<Dimension>> CUTS_ABOVE = List.of(
            Set.of(AFFILIATE, SEX, OCCUPATION),
            Set.of(AFFILIATE, SEX, ACTIVITY),
            Set.of(AFFILIATE, SEX, STATUS_IN_EMPLOYMENT),
            Set.of(AFFILIATE, SEX, PLACE_OF_WORK));
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R10",
            "Work: occupation, activity, status in employment and place",
            Set.of(SEX, WORKER_GROUP, OCCUPATION, ACTIVITY, STATUS_IN_EMPLOYMENT, PLACE_OF_WORK),
            Set.of(OCCUPATION, ACTIVITY, STATUS_IN_EMPLOYMENT, PLACE_OF_WORK),
            CUTS_ABOVE,
            Set.of(SEX, OCCUPATION),
            List.of("workers", "workforceThousands"),
            CUTS_ABOVE,
            Map.of(
                    "counted", COUNTED,
                    "occupation", "The ISCO-08 code as it was recorded.",
                    "activity", "The ISIC Rev. 4 code as it was recorded.",
                    "statusInEmployment", STATUS,
                    "workforceThousands", WORKFORCE),
            Map.of(
                    "counted",
                    COUNTED,
                    "workers",
                    "Persons, each counted once in the total and once per affiliate; where the records of one human"
                            + " differ, the value is UNKNOWN.",
                    "occupation",
                    "The major group of ISCO-08.",
                    "activity",
                    "The section of ISIC Rev. 4.",
                    "statusInEmployment",
                    STATUS,
                    "workforceThousands",
                    WORKFORCE));

    /** What the workforce is told by: a classification of its own for each. */
    private static final Map<Dimension, NationalIndicator> WORKFORCE_BY = Map.of(
            ACTIVITY, NationalIndicator.EMPLOYMENT_BY_ACTIVITY,
            OCCUPATION, NationalIndicator.EMPLOYMENT_BY_OCCUPATION);

    private final JobsWithin jobs;
    private final NationalFigures national;

    WorkReport(JobsWithin jobs, NationalFigures national) {
        this.jobs = jobs;
        this.national = national;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        return withWorkforce(jobs.work(day, cut), day, cut);
    }

    @Override
    public ReportFigures issued(IssuedTables month, Set<Dimension> cut) {
        return withWorkforce(month.read(cut), month.monthEnd(), cut);
    }

    @Override
    public Optional<DataSet> dataSet() {
        return Optional.of(DataSet.ILOSTAT_EMPLOYMENT);
    }

    /** Of the indicators that the cut asks for, else the totals of both; of all sexes, unless the cut tells them apart. */
    @Override
    public List<NationalFigure> beside(LocalDate day, Set<Dimension> cut) {
        boolean isAsked = WORKFORCE_BY.keySet().stream().anyMatch(cut::contains);
        return national.latest(day, DataSet.ILOSTAT_EMPLOYMENT.indicators()).stream()
                .filter(each -> isAsked
                        ? WORKFORCE_BY.entrySet().stream()
                                .anyMatch(by -> cut.contains(by.getKey()) && by.getValue() == each.indicator())
                        : each.code().equals(NationalFigure.TOTAL))
                .filter(each -> cut.contains(SEX) || each.sex().equals(NationalFigure.TOTAL))
                .toList();
    }

    private ReportFigures withWorkforce(ReportFigures figures, LocalDate day, Set<Dimension> cut) {
        Map<List<Object>, BigDecimal> thousands = new HashMap<>();
        beside(day, cut)
                .forEach(each -> thousands.put(List.of(each.indicator(), each.sex(), each.code()), each.value()));
        return figures.with(cell -> {
            Map<String, @Nullable Object> measures = new LinkedHashMap<>(Objects.requireNonNull(cell.measures()));
            measures.put("workforceThousands", workforce(cell.key(), thousands));
            return measures;
        });
    }

    /** The affiliate is whose members the row counts; the workforce is that of the country all the same. */
    private static @Nullable BigDecimal workforce(CellKey cell, Map<List<Object>, BigDecimal> thousands) {
        Set<Dimension> told = Dimension.withoutAffiliate(cell.cut());
        String sex = told.remove(SEX) ? cell.coordinates().get(SEX) : NationalFigure.TOTAL;
        if (told.size() != 1) {
            return null;
        }
        Dimension by = told.iterator().next();
        NationalIndicator indicator = WORKFORCE_BY.get(by);
        return indicator == null
                ? null
                : thousands.get(List.of(
                        indicator,
                        Objects.requireNonNull(sex),
                        cell.coordinates().getOrDefault(by, "")));
    }
}
