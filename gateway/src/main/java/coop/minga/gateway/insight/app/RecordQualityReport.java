package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.UNIT;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.RecordQuality;
import coop.minga.platform.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R30, data quality: what is missing in the records of members, recorded twice or untouched for long.
 *
 * <p>Guarantee: inside one organisation counts of its own records. Above it shares alone, issued once, without a total.
 */
@ApplicationScoped
public class RecordQualityReport implements Report {
    private static final String COUNTED =
            "Person records with a membership in state ACTIVE or SUSPENDED at the end of asOf. What is known of them is"
                    + " told as it is known when it is counted, not as it was on asOf.";
    private static final String STALE = "Records of a person that nobody has written for two years before asOf.";
    private static final String DUPLICATES = "Records in a pair that may be of one person and is not decided yet.";
    private static final String WORK_PROFILE = "Records without any job on asOf.";
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R30",
            "Data quality: missing, duplicate and stale records",
            Set.of(UNIT, SEX),
            Set.of(),
            List.of(Set.of(AFFILIATE)),
            Set.of(AFFILIATE),
            List.of(
                    "records",
                    "missingSex",
                    "missingBirthYear",
                    "missingContact",
                    "missingIdentifier",
                    "missingWorkProfile",
                    "openDuplicates",
                    "stale",
                    "missingContactShare",
                    "missingIdentifierShare",
                    "openDuplicatesShare",
                    "staleShare"),
            false,
            Map.of(
                    "counted", COUNTED,
                    "unit", "The home unit of the person; without an id where there is none.",
                    "missingWorkProfile", WORK_PROFILE,
                    "openDuplicates", DUPLICATES,
                    "stale", STALE,
                    "shares", "Told above one organisation; inside it each count stands beside the records."),
            Map.of(
                    "counted",
                    COUNTED,
                    "openDuplicates",
                    DUPLICATES,
                    "stale",
                    STALE,
                    "shares",
                    "Of the records of an affiliate, in whole percents; null where fewer than five have it or fewer than"
                            + " five lack it, and while the month is not complete. Issued once; no total is told, for it"
                            + " less the others would tell the one left out.",
                    "missing",
                    "Sex, year of birth and job are told as UNKNOWN by R01 and R10, hidden there with the rest."));

    private final RecordQuality quality;
    private final CurrentCaller caller;
    private final Clock clock;

    RecordQualityReport(RecordQuality quality, CurrentCaller caller, Clock clock) {
        this.quality = quality;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        return quality.within(day, cut);
    }

    @Override
    public ReportFigures above(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        quality.issue(caller.get().organisation(), monthEnd, today, clock.instant());
        return quality.above(monthEnd, today, cut);
    }
}
