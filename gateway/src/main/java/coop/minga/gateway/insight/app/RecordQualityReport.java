package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.AGE_BAND;
import static coop.minga.gateway.insight.domain.Dimension.CONTACT;
import static coop.minga.gateway.insight.domain.Dimension.DUPLICATE;
import static coop.minga.gateway.insight.domain.Dimension.FRESHNESS;
import static coop.minga.gateway.insight.domain.Dimension.IDENTIFIER;
import static coop.minga.gateway.insight.domain.Dimension.OCCUPATION;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.UNIT;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.CellWorkers;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.store.RecordQuality;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * R30, data quality: what is missing in the records of members, recorded twice or untouched for long.
 *
 * <p>Guarantee: inside one organisation counts of its own records. Above it every figure and share is made of issued cells
 * that are shown, some of them those of R01 and R10.
 */
@ApplicationScoped
public class RecordQualityReport implements Report {
    /** What is wrong with a record: the measure, and the value of a dimension that counts it above one organisation. */
    private record Fault(String measure, Dimension dimension, String value) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault("missingSex", SEX, "UNKNOWN"),
            new Fault("missingBirthYear", AGE_BAND, "UNKNOWN"),
            new Fault("missingContact", CONTACT, "MISSING"),
            new Fault("missingIdentifier", IDENTIFIER, "MISSING"),
            new Fault("missingWorkProfile", OCCUPATION, "UNKNOWN"),
            new Fault("openDuplicates", DUPLICATE, "OPEN"),
            new Fault("stale", FRESHNESS, "STALE"));

    private static final String NOW =
            " What is known of them is told as it is known when it is counted, not as it was on" + " asOf.";
    private static final String STALE = "Records of a person that nobody has written for two years before asOf.";
    private static final String DUPLICATES = "Records in a pair that may be of one person and is not decided yet.";
    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R30",
            "Data quality: missing, duplicate and stale records",
            Set.of(UNIT, SEX),
            Set.of(),
            List.of(Set.of(AFFILIATE, SEX)),
            Set.of(AFFILIATE),
            Stream.of(
                            Stream.of("records"),
                            FAULTS.stream().map(Fault::measure),
                            FAULTS.stream().map(fault -> fault.measure() + "Share"))
                    .flatMap(each -> each)
                    .toList(),
            List.of(
                    Set.of(AFFILIATE, SEX, CONTACT),
                    Set.of(AFFILIATE, SEX, IDENTIFIER),
                    Set.of(AFFILIATE, SEX, DUPLICATE),
                    Set.of(AFFILIATE, SEX, FRESHNESS)),
            Map.of(
                    "counted",
                    "Person records with a membership in state ACTIVE or SUSPENDED at the end of asOf." + NOW,
                    "unit",
                    "The home unit of the person; without an id where there is none.",
                    "missingWorkProfile",
                    "Records without any job on asOf.",
                    "openDuplicates",
                    DUPLICATES,
                    "stale",
                    STALE,
                    "shares",
                    "Told above one organisation; inside it each count stands beside the records."),
            Map.of(
                    "counted",
                    "Persons with a membership in state ACTIVE or SUSPENDED at the end of asOf, each once in the total and"
                            + " once per affiliate; what the records of one human say differently is not counted as a"
                            + " fault." + NOW,
                    "missingWorkProfile",
                    "Without a main job on asOf, or one that tells no occupation: UNKNOWN in R10.",
                    "openDuplicates",
                    DUPLICATES,
                    "stale",
                    STALE,
                    "shares",
                    "Of the records, in whole percents.",
                    "suppressed",
                    "A figure is null where it, or what it is made of, is suppressed."));

    private final RecordQuality quality;

    RecordQualityReport(RecordQuality quality) {
        this.quality = quality;
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
    public ReportFigures issued(IssuedTables month, Set<Dimension> cut) {
        Map<Fault, CellWorkers> faulty = new LinkedHashMap<>();
        for (Fault fault : FAULTS) {
            Set<Dimension> finer = Dimension.setOf(cut);
            finer.add(fault.dimension());
            if (month.contains(finer)) {
                faulty.put(fault, new CellWorkers(List.of(month.read(finer), month.read(Set.of(fault.dimension())))));
            }
        }
        return month.read(cut).with(cell -> {
            Map<String, @Nullable Object> measures = new LinkedHashMap<>();
            long records = (Long) Objects.requireNonNull(
                    Objects.requireNonNull(cell.measures()).get("workers"));
            measures.put("records", records);
            faulty.forEach((fault, workers) -> {
                OptionalLong count = count(fault, workers, cell.key());
                if (count.isPresent()) {
                    measures.put(fault.measure(), count.getAsLong());
                    measures.put(fault.measure() + "Share", share(count.getAsLong(), records));
                }
            });
            return measures;
        });
    }

    /** Of a cell that tells the dimension already, all or nobody. */
    private static OptionalLong count(Fault fault, CellWorkers workers, CellKey cell) {
        String told = cell.coordinates().get(fault.dimension());
        return told == null || told.equals(fault.value())
                ? workers.sum(List.of(cell.with(fault.dimension(), fault.value())))
                : OptionalLong.of(0);
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
