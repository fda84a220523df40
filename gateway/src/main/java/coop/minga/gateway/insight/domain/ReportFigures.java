package coop.minga.gateway.insight.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report: the total, the cells of the cut, and what the organisations and units among them are called.
 *
 * <p>Guarantee: a cell without measures is suppressed, and its figure stands nowhere else.
 */
public record ReportFigures(Cell total, List<Cell> cells, Map<UUID, String> names) {
    /** The coordinate of what has no unit, where rows name things by their id. */
    public static final String NONE = "NONE";

    public boolean isSuppressed() {
        return Stream.concat(Stream.of(total), cells.stream()).anyMatch(cell -> cell.measures() == null);
    }

    /** The same cells with other measures; what is suppressed stays so. */
    public ReportFigures with(Function<Cell, Map<String, ? extends @Nullable Object>> measures) {
        return new ReportFigures(
                total.with(measures),
                cells.stream().map(cell -> cell.with(measures)).toList(),
                names);
    }

    /** One cell; the measures by the names that the definition gives them, null when suppressed. */
    public record Cell(CellKey key, @Nullable Map<String, ? extends @Nullable Object> measures) {
        private Cell with(Function<Cell, Map<String, ? extends @Nullable Object>> more) {
            return measures == null ? this : new Cell(key, more.apply(this));
        }
    }
}
