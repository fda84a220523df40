package coop.minga.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused row as it stands in the error file.
 *
 * <p>Guarantee: kept sealed only, for it repeats what the file said.
 */
record Refusal(long row, @Nullable String column, String code, String reason, List<String> fields) {
    private static final int SHOWN = 1_000;

    Refusal {
        fields = fields.stream()
                .map(field -> field.length() <= SHOWN ? field : field.substring(0, SHOWN) + "…")
                .toList();
    }

    static Refusal of(CsvRow row, RowRefused why) {
        return new Refusal(row.number(), why.column(), why.code(), why.reason(), row.fields());
    }
}
