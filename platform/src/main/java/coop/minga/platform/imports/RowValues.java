package coop.minga.platform.imports;

import coop.minga.platform.problem.DomainFailure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row under the names of fields, after the mapping.
 *
 * <p>Guarantee: no value is blank, {@code n/a} or a lone dash: those are absent. Every refusal names the column.
 */
public final class RowValues {
    private final Map<String, List<String>> values;
    private final Map<String, FieldSource> mapping;
    private final UUID importId;
    private final long row;

    RowValues(Map<String, List<String>> values, Map<String, FieldSource> mapping, UUID importId, long row) {
        this.values = values;
        this.mapping = mapping;
        this.importId = importId;
        this.row = row;
    }

    /** The import the row came with. */
    public UUID importId() {
        return importId;
    }

    /** The row's number in its file, as the error file and a spreadsheet count. */
    public long row() {
        return row;
    }

    /** All values of a field that holds a list. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public @Nullable String text(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** @throws RowRefused VALUE_MISSING */
    public String required(String field) {
        String value = text(field);
        if (value == null) {
            throw refused(RowFailure.VALUE_MISSING, field, "The row has no " + field + ".");
        }
        return value;
    }

    /** @throws RowRefused CODE_UNKNOWN if it is none of these; case, blanks and dashes do not matter */
    public @Nullable String code(String field, List<String> codes) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        String code = value.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (!codes.contains(code)) {
            throw refused(
                    RowFailure.CODE_UNKNOWN,
                    field,
                    "Allowed are " + String.join(", ", codes) + "; map other words with `values`.");
        }
        return code;
    }

    /** @throws RowRefused VALUE_INVALID if one of the field's values has more characters */
    public void longest(String field, int characters) {
        if (all(field).stream().anyMatch(each -> each.length() > characters)) {
            throw refused(RowFailure.VALUE_INVALID, field, "At most " + characters + " characters are kept.");
        }
    }

    /** @throws RowRefused VALUE_INVALID if it is not a whole number in these bounds */
    public @Nullable Integer number(String field, int least, int most) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw refused(RowFailure.VALUE_INVALID, field, "Write a whole number from " + least + " to " + most + ".");
    }

    /** @throws RowRefused VALUE_INVALID if it does not look like 2026-03-31, DATE_IMPOSSIBLE if there is no such day */
    public @Nullable LocalDate date(String field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw refused(RowFailure.VALUE_INVALID, field, "Write a date as 2026-03-31.");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(value.substring(0, 4)),
                    Integer.parseInt(value.substring(5, 7)),
                    Integer.parseInt(value.substring(8)));
        } catch (DateTimeException impossible) {
            throw refused(RowFailure.DATE_IMPOSSIBLE, field, "There is no such day.");
        }
    }

    /** @throws RowRefused VALUE_INVALID if it is neither true nor false */
    public boolean flag(String field) {
        String value = text(field);
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw refused(RowFailure.VALUE_INVALID, field, "Write true or false; map other words with `values`.");
    }

    /** @throws RowRefused CODE_UNKNOWN if it is neither an ISO 3166 code nor a name we know */
    public @Nullable String country(String field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        return Countries.find(value)
                .orElseThrow(() -> refused(
                        RowFailure.CODE_UNKNOWN,
                        field,
                        "Write the country's two letters or its English, French, Spanish or Portuguese name; map other"
                                + " words with `values`."));
    }

    /** Makes a value of some fields; where it refuses, its pointer is read below this field. */
    public <T> T within(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (DomainFailure failure) {
            String pointer = failure.violations().isEmpty()
                    ? ""
                    : failure.violations().getFirst().pointer();
            String exact = column(field + pointer.replace('/', '.'));
            throw new RowRefused(failure.type().name(), exact == null ? column(field) : exact, failure.detail());
        }
    }

    /** A refusal of this row because of one field. */
    public RowRefused refused(RowFailure code, String field, String reason) {
        return new RowRefused(code, column(field), reason);
    }

    @Nullable String column(String field) {
        FieldSource source = mapping.get(field);
        return source == null || source.names().isEmpty()
                ? null
                : source.names().getFirst();
    }
}
