package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.FORMALITY;
import static coop.minga.gateway.insight.domain.Dimension.FORMALITY_CHANGE;
import static coop.minga.gateway.insight.domain.Dimension.RULE_SET;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.CellWorkers;
import coop.minga.gateway.insight.domain.DataSet;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.NationalFigure;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.JobsWithin;
import coop.minga.gateway.insight.store.NationalFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * R11, informal main jobs of members and moves from informal to formal, beside what ILOSTAT publishes of the country.
 *
 * <p>Guarantee: that of {@link ReportAnswers}. Above one organisation a move is a cell of the month's own tables, told by
 * the formality of the same worker's main job a year before; no two months are lines of one table (ADR 0056).
 */
@ApplicationScoped
public class FormalityReport implements Report {
    private static final String COUNTED =
            "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf, by their main job on that day.";
    private static final String FORMALITY_TERM =
            "As the rule set of the record found it from the facts of the job; UNKNOWN without a main job, or without"
                    + " the facts.";
    private static final String MOVES =
            "Of the workers counted, those whose main job was of the other kind at the month-end twelve months before the"
                    + " last one until asOf, members then or not; knownOnBothDays are those whose formality is known on"
                    + " both.";
    private static final String BESIDE =
            "A national estimate for all workers of the country, from a survey: another population, another year and"
                    + " another definition than the members counted here.";
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R11",
            "Informal main jobs, and moves from informal to formal",
            Set.of(SEX, WORKER_GROUP, FORMALITY, RULE_SET),
            Set.of(SEX, FORMALITY, RULE_SET),
            List.of(Set.of(AFFILIATE, SEX, FORMALITY)),
            Set.of(SEX, FORMALITY),
            List.of("workers", "knownOnBothDays", "informalToFormal", "formalToInformal"),
            List.of(Set.of(AFFILIATE, SEX, FORMALITY, FORMALITY_CHANGE)),
            Map.of(
                    "counted", COUNTED,
                    "formality", FORMALITY_TERM,
                    "moves", MOVES,
                    "beside", BESIDE),
            Map.of(
                    "counted", COUNTED,
                    "workers",
                            "Persons, each counted once in the total and once per affiliate; where the records of one human"
                                    + " differ, the value is UNKNOWN.",
                    "formality", FORMALITY_TERM,
                    "moves", MOVES + " Null where the figure, or one it is made of, is suppressed.",
                    "beside", BESIDE));

    private final JobsWithin jobs;
    private final NationalFigures national;

    FormalityReport(JobsWithin jobs, NationalFigures national) {
        this.jobs = jobs;
        this.national = national;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        LocalDate earlier = YearMonth.from(day.plusDays(1)).minusMonths(13).atEndOfMonth();
        return jobs.formality(day, earlier, cut);
    }

    @Override
    public ReportFigures issued(IssuedTables month, Set<Dimension> cut) {
        Set<Dimension> changes = EnumSet.of(FORMALITY, FORMALITY_CHANGE);
        Set<Dimension> finer = Dimension.setOf(cut);
        finer.addAll(changes);
        if (!month.contains(finer)) {
            return month.read(cut);
        }
        CellWorkers workers = new CellWorkers(List.of(month.read(finer), month.read(changes)));
        return month.read(cut).with(cell -> {
            Map<String, @Nullable Object> measures = new LinkedHashMap<>(Objects.requireNonNull(cell.measures()));
            List<String> known = List.of("FORMAL", "INFORMAL");
            measures.put("knownOnBothDays", changed(workers, cell.key(), known, List.of("SAME", "OTHER")));
            measures.put("informalToFormal", changed(workers, cell.key(), List.of("FORMAL"), List.of("OTHER")));
            measures.put("formalToInformal", changed(workers, cell.key(), List.of("INFORMAL"), List.of("OTHER")));
            return measures;
        });
    }

    private static @Nullable Long changed(
            CellWorkers workers, CellKey cell, List<String> formalities, List<String> changes) {
        String told = cell.coordinates().get(FORMALITY);
        OptionalLong sum = workers.sum(formalities.stream()
                .filter(formality -> told == null || told.equals(formality))
                .flatMap(formality -> changes.stream()
                        .map(change -> cell.with(FORMALITY, formality).with(FORMALITY_CHANGE, change)))
                .toList());
        return sum.isPresent() ? sum.getAsLong() : null;
    }

    @Override
    public Optional<DataSet> dataSet() {
        return Optional.of(DataSet.ILOSTAT_INFORMAL_EMPLOYMENT);
    }

    @Override
    public List<NationalFigure> beside(LocalDate day, Set<Dimension> cut) {
        return national.latest(day, DataSet.ILOSTAT_INFORMAL_EMPLOYMENT.indicators());
    }
}
