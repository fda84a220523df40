package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.AGE_BAND;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.UNIT;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.MembersWithin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R01, members by affiliate, unit, sex, worker group and age band.
 *
 * <p>Guarantee: that of {@link ReportAnswers}. Units are told apart inside their organisation only.
 */
@ApplicationScoped
public class MemberReport implements Report {
    private static final String COUNTED =
            "Memberships in state ACTIVE or SUSPENDED at the end of asOf: both are on the roll, paid up or not.";
    private static final String MEMBERSHIPS = "Memberships of the workers counted.";
    private static final String AGE_BAND_TERM = "Age reached in the year of asOf; UNKNOWN without a year of birth.";
    private static final String WORKER_GROUP_TERM =
            "The group of the main job on asOf; UNKNOWN without a main job or without a group.";
    private static final List<Set<Dimension>> CUTS_ABOVE =
            List.of(Set.of(AFFILIATE, SEX, AGE_BAND), Set.of(AFFILIATE, SEX, WORKER_GROUP));
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R01",
            "Members by affiliate, unit, sex, worker group and age band",
            Set.of(UNIT, SEX, AGE_BAND, WORKER_GROUP),
            Set.of(SEX, AGE_BAND),
            CUTS_ABOVE,
            Set.of(AFFILIATE, SEX, AGE_BAND),
            List.of("workers", "memberships"),
            CUTS_ABOVE,
            Map.of(
                    "counted", COUNTED,
                    "workers", "Persons, one per record of the organisation.",
                    "memberships", MEMBERSHIPS,
                    "unit", "The unit of the membership on asOf; without an id where there is none.",
                    "ageBand", AGE_BAND_TERM,
                    "workerGroup", WORKER_GROUP_TERM),
            Map.of(
                    "counted", COUNTED,
                    "workers",
                            "Persons, each counted once in the total and once per affiliate, however many records are"
                                    + " known to be of one human; so the affiliates may add up to more than the total."
                                    + " Where the records of one human differ, the value is UNKNOWN.",
                    "memberships", MEMBERSHIPS,
                    "ageBand", AGE_BAND_TERM,
                    "workerGroup", WORKER_GROUP_TERM,
                    "affiliates",
                            "The caller's organisation and all below it by affiliations of kind UNION or SECOND_TIER that"
                                    + " were ACTIVE, IN_ARREARS or SUSPENDED at asOf and when the month was issued; each"
                                    + " with its own members. The caller's own members are never suppressed for it."));

    private final MembersWithin members;

    MemberReport(MembersWithin members) {
        this.members = members;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        return members.on(day, cut);
    }
}
