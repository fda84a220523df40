package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.CURRENCY;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.UNIT;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.DuesFigure;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.gateway.insight.store.AffiliationFees;
import coop.minga.gateway.insight.store.DuesWithin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R02, members paid up and in all, and what they owe by how long it has been due; above it the fees of affiliates.
 *
 * <p>Guarantee: rests on two services and tells nothing while one of them is missing. What somebody owes is never told
 * above the organisation it is owed to, and a fee to the two who settled it alone.
 */
@ApplicationScoped
public class DuesReport implements Report {
    private static final Map<String, String> TERMS = Map.of(
            "counted",
            "Memberships in state ACTIVE or SUSPENDED at the end of asOf: both are on the roll, paid up or not.",
            "unit",
            "The unit of the membership on asOf; without an id where there is none.",
            "workerGroup",
            "The group of the main job on asOf; UNKNOWN without a main job or without a group.",
            "withDuesAccount",
            "Of whose dues something was told for a day until asOf: charged, paid, overdue or waived.",
            "paidUp",
            "Whose dues are paid through asOf or later, or waived on asOf; waived are those of them who have not paid.",
            "behind",
            "With a dues account and not paid up.",
            "owedMinor",
            "In minor units, as it was last told for a day until asOf: when the member paid, when another charge became"
                    + " the oldest that is overdue or another amount was overdue, or when a waiver changed what is owed. All"
                    + " of it stands under the age of the oldest overdue charge, in days after the day by which it was to be"
                    + " paid.",
            "notOverdueMinor",
            "Owed, and not told to be overdue.",
            "amountsIn",
            "The currency of the amounts. Nothing is converted: amounts of several currencies are null unless the cut"
                    + " tells the currency.");
    private static final Map<String, String> TERMS_ABOVE = Map.of(
            "affiliates",
            "Affiliated to the caller's organisation itself and ACTIVE, IN_ARREARS or SUSPENDED at asOf and"
                    + " today.",
            "feesSettled",
            "Fees that the parent received in the twelve months until asOf and of which both have stated the same. They are"
                    + " told to these two alone; nothing is suppressed. What is stated and not settled stands in finance.",
            "feesBy",
            "How many affiliates the fees are of; the others settled none, which is not zero.",
            "feeMembers",
            "For how many paid-up members, by the fee of each affiliate's newest period.",
            "feesThrough",
            "The last day of that period; of several affiliates the earliest.",
            "amountsIn",
            "The currency of feesMinor. Nothing is converted: amounts of several currencies are null unless the cut tells"
                    + " the currency.");
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R02",
            "Paid-up and total members, arrears of dues; affiliation fees",
            Set.of(UNIT, SEX, WORKER_GROUP, CURRENCY),
            Set.of(SEX),
            List.of(Set.of(AFFILIATE, CURRENCY)),
            Set.of(AFFILIATE),
            DuesFigure.names(),
            List.of(),
            TERMS,
            TERMS_ABOVE,
            SettledFees.MEASURES);

    private final DuesWithin dues;
    private final AffiliationFees fees;

    DuesReport(DuesWithin dues, AffiliationFees fees) {
        this.dues = dues;
        this.fees = fees;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.MEMBERSHIP, Source.FINANCE);
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        return dues.on(day, cut);
    }

    @Override
    public ReportFigures above(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        return SettledFees.figures(fees.below(monthEnd, today), cut);
    }
}
