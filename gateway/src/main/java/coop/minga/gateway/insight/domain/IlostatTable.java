package coop.minga.gateway.insight.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of ILOSTAT with some indicators, as its CSV with labels comes.
 *
 * <p>Guarantee: each row is read or named with what is wrong with it; a file of other indicators gives no figure at all.
 */
public record IlostatTable(List<NationalFigure> figures, List<BadRow> badRows) {
    private static final String CLASSIFICATION = "classif1.label";
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
    private static final Map<String, String> SEXES = Map.of(
            "Sex: Total", NationalFigure.TOTAL, "Sex: Female", "FEMALE", "Sex: Male", "MALE", "Sex: Other", "OTHER");
    private static final int LARGEST_NAMED = 100;

    /** A line of the file, the head being line 1, and why it was not taken. */
    public record BadRow(int line, String problem) {}

    /** Empty when the head lacks a column that is needed. */
    public static Optional<IlostatTable> of(String text, Set<NationalIndicator> indicators) {
        List<List<String>> lines = CsvLines.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (lines.isEmpty() || !lines.getFirst().containsAll(COLUMNS)) {
            return Optional.empty();
        }
        List<String> head = lines.getFirst();
        List<NationalFigure> figures = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (line.size() == 1 && line.getFirst().isBlank()) {
                continue;
            }
            String problem = "has " + line.size() + " fields, not " + head.size();
            if (line.size() == head.size()) {
                Row row = new Row(
                        COLUMNS.stream()
                                .map(column -> line.get(head.indexOf(column)))
                                .toList(),
                        head.contains(CLASSIFICATION) ? line.get(head.indexOf(CLASSIFICATION)) : "",
                        indicators);
                problem = row.problem(seen);
                if (problem == null) {
                    figures.add(row.figure());
                }
            }
            if (problem != null && bad.size() < LARGEST_NAMED) {
                bad.add(new BadRow(i + 1, problem));
            }
        }
        return Optional.of(new IlostatTable(figures, bad));
    }

    private record Row(List<String> fields, String classification, Set<NationalIndicator> indicators) {
        private Optional<NationalIndicator> indicator() {
            return indicators.stream()
                    .filter(each -> each.title().equals(fields.get(2)))
                    .findFirst();
        }

        private @Nullable String problem(Set<String> seen) {
            if (Countries.codeOf(fields.getFirst()).isEmpty()) {
                return "ref_area.label is no country we know";
            }
            if (fields.get(1).isBlank()) {
                return "source.label is empty";
            }
            if (indicator().isEmpty()) {
                return "indicator.label is not "
                        + Arrays.stream(NationalIndicator.values())
                                .filter(indicators::contains)
                                .map(NationalIndicator::title)
                                .collect(Collectors.joining(" or "));
            }
            NationalIndicator indicator = indicator().get();
            if (indicator.codeOf(indicator.isPercentage() ? "" : classification).isEmpty()) {
                return "classif1.label is no section of ISIC Rev. 4 and no major group of ISCO-08";
            }
            if (!SEXES.containsKey(fields.get(3))) {
                return "sex.label is none of "
                        + SEXES.keySet().stream().sorted().toList();
            }
            if (!fields.get(4).matches("(19|20|21)\\d\\d")) {
                return "time is no year";
            }
            if (fields.get(5).isBlank()) {
                return "obs_value is empty";
            }
            if (!fields.get(5).matches("\\d{1,9}(\\.\\d{1,6})?")
                    || (indicator.isPercentage()
                            && new BigDecimal(fields.get(5)).compareTo(BigDecimal.valueOf(100)) > 0)) {
                return indicator.isPercentage() ? "obs_value is no percentage" : "obs_value is no number of thousands";
            }
            boolean isFirst =
                    seen.add(fields.getFirst() + fields.get(2) + classification + fields.get(3) + fields.get(4));
            return isFirst ? null : "country, sex and year came before";
        }

        private NationalFigure figure() {
            NationalIndicator indicator = indicator().orElseThrow();
            return new NationalFigure(
                    indicator,
                    Countries.codeOf(fields.getFirst()).orElseThrow(),
                    Integer.parseInt(fields.get(4)),
                    SEXES.getOrDefault(fields.get(3), ""),
                    indicator
                            .codeOf(indicator.isPercentage() ? "" : classification)
                            .orElseThrow(),
                    new BigDecimal(fields.get(5)),
                    fields.get(1),
                    textOrNull(fields.get(6)),
                    textOrNull(fields.get(7)),
                    textOrNull(fields.get(8)));
        }
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text;
    }
}
