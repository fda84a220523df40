package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.FORMALITY;
import static coop.minga.gateway.insight.domain.Dimension.RULE_SET;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.NationalRate;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.JobsWithin;
import coop.minga.gateway.insight.store.NationalRates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R11, informal main jobs of members and moves from informal to formal, beside what ILOSTAT publishes of the country.
 *
 * <p>Guarantee: that of {@link ReportAnswers}. Moves are told inside one organisation only: above it they would make two
 * issued months lines of one table (ADR 0051).
 */
@ApplicationScoped
public class FormalityReport implements Report {
    private static final String COUNTED =
            "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf, by their main job on that day.";
    private static final String FORMALITY_TERM =
            "As the rule set of the record found it from the facts of the job; UNKNOWN without a main job, or without"
                    + " the facts.";
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
            true,
            Map.of(
                    "counted", COUNTED,
                    "formality", FORMALITY_TERM,
                    "moves",
                            "Of the workers counted, those whose main job was of the other kind at the month-end twelve"
                                    + " months before the last one until asOf; knownOnBothDays are those whose formality"
                                    + " is known on both.",
                    "beside", BESIDE),
            Map.of(
                    "counted", COUNTED,
                    "workers",
                            "Persons, each counted once in the total and once per affiliate; where the records of one human"
                                    + " differ, the value is UNKNOWN.",
                    "formality", FORMALITY_TERM,
                    "moves", "Told inside one organisation only.",
                    "beside", BESIDE));

    private final JobsWithin jobs;
    private final NationalRates rates;

    FormalityReport(JobsWithin jobs, NationalRates rates) {
        this.jobs = jobs;
        this.rates = rates;
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
    public List<NationalRate> beside(LocalDate day) {
        return rates.latest(day);
    }
}
