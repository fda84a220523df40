package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.SELF_DECLARED_GROUP;
import static coop.minga.gateway.insight.domain.Dimension.SEX;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R35, members by the group they say to belong to.
 *
 * <p>Guarantee: that of {@link ReportAnswers}; issued months alone tell it, and an organisation reads no more of its own
 * members than others do.
 */
@ApplicationScoped
public class SelfDeclaredGroupReport implements Report {
    private static final String COUNTED =
            "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf. What they say is told as it is known"
                    + " when the month is issued.";
    private static final String GROUP =
            "What the person says to belong to: one group, SEVERAL, or NONE_SAID. Nobody has to say anything, and nobody"
                    + " but the person reads what was said.";
    private static final String SUPPRESSED =
            "Of fewer than twenty workers, and where their number is suppressed, nothing is told. Otherwise figures below"
                    + " five are suppressed, with those that would give them away, also where fewer than five say nothing;"
                    + " for the organisation itself too. Beside a suppressed figure those of nobody are suppressed as"
                    + " well.";
    private static final List<Set<Dimension>> CUTS_ABOVE = List.of(Set.of(AFFILIATE, SEX, SELF_DECLARED_GROUP));
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R35",
            "Members by self-declared group and sex",
            Set.of(SEX, SELF_DECLARED_GROUP),
            Set.of(SELF_DECLARED_GROUP),
            CUTS_ABOVE,
            Set.of(SELF_DECLARED_GROUP),
            List.of("workers"),
            CUTS_ABOVE,
            Map.of(
                    "counted", COUNTED,
                    "workers", "Persons, each counted once.",
                    "selfDeclaredGroup", GROUP,
                    "suppressed", SUPPRESSED),
            Map.of(
                    "counted", COUNTED,
                    "workers",
                            "Persons, each counted once in the total and once per affiliate. Whose records tell different"
                                    + " groups counts as SEVERAL, different sexes as NONE_SAID; who says nothing in one of"
                                    + " them, by what the others tell.",
                    "selfDeclaredGroup", GROUP,
                    "suppressed", SUPPRESSED));

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        throw new IllegalStateException("R35 is answered from what was issued");
    }
}
