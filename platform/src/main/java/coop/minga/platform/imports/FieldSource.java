package coop.minga.platform.imports;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a field's value comes from: a column, several columns, or a constant.
 *
 * <p>Guarantee: exactly one of the three; otherwise it cannot be made.
 */
@Schema(name = "ImportFieldSource")
public record FieldSource(
        @Schema(description = "The column's name, exactly as in the header.") @Nullable @Size(min = 1, max = 300) String column,

        @Schema(description = "Several columns, for a field that holds a list.") @Nullable @Size(min = 1, max = 50) List<@Size(min = 1, max = 300) String> columns,

        @Schema(description = "The same value for every row.") @Nullable @Size(min = 1, max = 1000) String constant,

        @Schema(description = "Replaces a value of the file by another, before anything else looks at it.")
        @Nullable @Size(max = 2000) Map<String, String> values,

        @Schema(description = "Put in front of each value with a colon: `register` makes `register:R000001`.")
        @Nullable @Size(min = 1, max = 100) String prefix) {

    public FieldSource {
        int named = (column == null ? 0 : 1) + (columns == null ? 0 : 1) + (constant == null ? 0 : 1);
        if (named != 1) {
            throw new IllegalArgumentException("Give exactly one of column, columns and constant.");
        }
    }

    /** The columns this source reads. */
    List<String> names() {
        if (column != null) {
            return List.of(column);
        }
        return columns == null ? List.of() : columns;
    }

    /** What a value of the file stands for, or null if it stands for nothing. */
    @Nullable String translate(String raw) {
        String value = raw.strip();
        if (values != null) {
            value = values.getOrDefault(value, value).strip();
        }
        if (isAbsent(value)) {
            return null;
        }
        return prefix == null ? value : prefix + ":" + value;
    }

    private static boolean isAbsent(String value) {
        return value.isEmpty() || value.equals("-") || value.equalsIgnoreCase("n/a");
    }
}
