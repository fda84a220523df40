package coop.minga.gateway.insight.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file of ILOSTAT with the informal employment rate by sex, as its CSV with labels comes.
 *
 * <p>Guarantee: each row is read or named with what is wrong with it; a file of another indicator gives no rate at all.
 */
public record IlostatTable(List<NationalRate> rates, List<BadRow> badRows) {
    public static final String INDICATOR = "Informal employment rate by sex (%)";
    private static final List<String> COLUMNS = List.of(
            "ref_area.label",
            "source.label",
            "indicator.label",
            "sex.label",
            "time",
            "obs_value",
            "obs_status.label",
            "note_indicator.label",
            "note_source.label");
    private static final Map<String, String> SEXES =
            Map.of("Sex: Total", "TOTAL", "Sex: Female", "FEMALE", "Sex: Male", "MALE", "Sex: Other", "OTHER");
    private static final int LARGEST_NAMED = 100;

    /** A line of the file, the head being line 1, and why it was not taken. */
    public record BadRow(int line, String problem) {}

    /** Empty when the head lacks a column that is needed. */
    public static Optional<IlostatTable> of(String text) {
        List<List<String>> lines = CsvLines.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (lines.isEmpty() || !lines.getFirst().containsAll(COLUMNS)) {
            return Optional.empty();
        }
        List<Integer> columns =
                COLUMNS.stream().map(column -> lines.getFirst().indexOf(column)).toList();
        List<NationalRate> rates = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (line.size() == 1 && line.getFirst().isBlank()) {
                continue;
            }
            String problem = line.size() == lines.getFirst().size()
                    ? problem(columns.stream().map(line::get).toList(), seen)
                    : "has " + line.size() + " fields, not " + lines.getFirst().size();
            if (problem == null) {
                rates.add(rate(columns.stream().map(line::get).toList()));
            } else if (bad.size() < LARGEST_NAMED) {
                bad.add(new BadRow(i + 1, problem));
            }
        }
        return Optional.of(new IlostatTable(rates, bad));
    }

    private static @Nullable String problem(List<String> row, Set<String> seen) {
        if (Countries.codeOf(row.getFirst()).isEmpty()) {
            return "ref_area.label is no country we know";
        }
        if (row.get(1).isBlank()) {
            return "source.label is empty";
        }
        if (!row.get(2).equals(INDICATOR)) {
            return "indicator.label is not " + INDICATOR;
        }
        if (!SEXES.containsKey(row.get(3))) {
            return "sex.label is none of " + SEXES.keySet().stream().sorted().toList();
        }
        if (!row.get(4).matches("(19|20|21)\\d\\d")) {
            return "time is no year";
        }
        if (row.get(5).isBlank()) {
            return "obs_value is empty";
        }
        if (!row.get(5).matches("\\d{1,3}(\\.\\d{1,6})?")
                || new BigDecimal(row.get(5)).compareTo(BigDecimal.valueOf(100)) > 0) {
            return "obs_value is no percentage";
        }
        return seen.add(row.getFirst() + row.get(3) + row.get(4)) ? null : "country, sex and year came before";
    }

    private static NationalRate rate(List<String> row) {
        return new NationalRate(
                Countries.codeOf(row.getFirst()).orElseThrow(),
                Integer.parseInt(row.get(4)),
                SEXES.getOrDefault(row.get(3), ""),
                new BigDecimal(row.get(5)),
                row.get(1),
                textOrNull(row.get(6)),
                textOrNull(row.get(7)),
                textOrNull(row.get(8)));
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text;
    }
}
