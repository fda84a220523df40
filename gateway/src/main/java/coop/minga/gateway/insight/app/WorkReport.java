package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.ACTIVITY;
import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.OCCUPATION;
import static coop.minga.gateway.insight.domain.Dimension.PLACE_OF_WORK;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.STATUS_IN_EMPLOYMENT;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.JobsWithin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            "The workforce of a sector is not shown beside them: there is no data set of it here.";
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
            List.of("workers"),
            CUTS_ABOVE,
            Map.of(
                    "counted", COUNTED,
                    "occupation", "The ISCO-08 code as it was recorded.",
                    "activity", "The ISIC Rev. 4 code as it was recorded.",
                    "statusInEmployment", STATUS,
                    "workforce", WORKFORCE),
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
                    "workforce",
                    WORKFORCE));

    private final JobsWithin jobs;

    WorkReport(JobsWithin jobs) {
        this.jobs = jobs;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        return jobs.work(day, cut);
    }
}
