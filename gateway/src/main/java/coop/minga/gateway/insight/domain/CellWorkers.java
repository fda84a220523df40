package coop.minga.gateway.insight.domain;

import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The workers of the cells of issued tables, for figures that are made of several.
 *
 * <p>Guarantee: a cell that is not there has no workers; one that is suppressed is unknown, and with it every sum it is in.
 */
public final class CellWorkers {
    private final Map<CellKey, Optional<Long>> workers = new HashMap<>();

    public CellWorkers(List<ReportFigures> tables) {
        tables.forEach(table -> table.cells().forEach(cell -> workers.put(cell.key(), workers(cell))));
    }

    private static Optional<Long> workers(Cell cell) {
        return cell.measures() != null && cell.measures().get("workers") instanceof Long count
                ? Optional.of(count)
                : Optional.empty();
    }

    /** Of the cells together; empty when one of them is suppressed. */
    public OptionalLong sum(List<CellKey> cells) {
        long sum = 0;
        for (CellKey cell : cells) {
            Optional<Long> count = workers.getOrDefault(cell, Optional.of(0L));
            if (count.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += count.get();
        }
        return OptionalLong.of(sum);
    }
}
