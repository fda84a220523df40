package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.CURRENCY;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.gateway.insight.store.AffiliationFees.Settled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The affiliation fees of affiliates as figures of a report.
 *
 * <p>Guarantee: amounts of two currencies are never added; where nothing was settled there is no amount, which is not
 * zero.
 */
final class SettledFees {
    static final List<String> MEASURES =
            List.of("affiliates", "feesSettled", "feesBy", "feeMembers", "feesThrough", "amountsIn", "feesMinor");

    private SettledFees() {}

    static ReportFigures figures(List<Settled> settled, Set<Dimension> cut) {
        Map<UUID, String> names = new HashMap<>();
        SortedMap<CellKey, List<Settled>> grouped = new TreeMap<>();
        for (Settled each : settled) {
            if (each.name() != null) {
                names.put(each.affiliate(), each.name());
            }
            if (!cut.isEmpty()) {
                grouped.computeIfAbsent(key(each, cut), absent -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Cell> cells = new ArrayList<>();
        grouped.forEach((key, rows) -> cells.add(new Cell(key, measures(rows))));
        return new ReportFigures(new Cell(CellKey.ALL, measures(settled)), cells, names);
    }

    private static CellKey key(Settled settled, Set<Dimension> cut) {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        if (cut.contains(AFFILIATE)) {
            coordinates.put(AFFILIATE, settled.affiliate().toString());
        }
        if (cut.contains(CURRENCY) && settled.currency() != null) {
            coordinates.put(CURRENCY, settled.currency());
        }
        return new CellKey(coordinates);
    }

    private static Map<String, @Nullable Object> measures(List<Settled> rows) {
        List<Settled> paid = rows.stream().filter(row -> row.fees() > 0).toList();
        // Of each affiliate the fee of the newest period, in whichever currency.
        Map<UUID, Settled> newest =
                paid.stream().collect(Collectors.toMap(Settled::affiliate, row -> row, SettledFees::newer));
        Set<String> currencies =
                paid.stream().map(Settled::currency).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean isOneCurrency = currencies.size() == 1;
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put(
                "affiliates", rows.stream().map(Settled::affiliate).distinct().count());
        measures.put("feesSettled", paid.stream().mapToLong(Settled::fees).sum());
        measures.put("feesBy", (long) newest.size());
        measures.put(
                "feeMembers",
                newest.isEmpty()
                        ? null
                        : newest.values().stream().mapToLong(Settled::members).sum());
        measures.put(
                "feesThrough",
                newest.values().stream()
                        .map(SettledFees::through)
                        .min(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(null));
        measures.put("amountsIn", isOneCurrency ? currencies.iterator().next() : null);
        measures.put(
                "feesMinor",
                isOneCurrency ? paid.stream().mapToLong(Settled::minor).reduce(0, Math::addExact) : null);
        return measures;
    }

    private static Settled newer(Settled one, Settled other) {
        return through(other).isAfter(through(one)) ? other : one;
    }

    private static LocalDate through(Settled paid) {
        return Objects.requireNonNull(paid.through());
    }
}
