package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.ReportView;
import coop.minga.gateway.insight.app.ReportView.Named;
import coop.minga.gateway.insight.app.ReportView.Row;
import coop.minga.gateway.insight.app.SourceView;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.platform.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report as a sheet: the head, the rows of the cut and the total, and what the figures rest on.
 *
 * <p>Guarantee: the same figures as the view.
 */
final class ReportLines {
    private final ReportView view;

    ReportLines(ReportView view) {
        this.view = view;
    }

    Sheet sheet() {
        return new Sheet(head(), body(), ground());
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("level"));
        for (Dimension dimension : view.dimensions()) {
            String name = snake(dimension.code());
            head.addAll(dimension.isNamed() ? List.of(name + "_id", name + "_name") : List.of(name));
        }
        view.measures().forEach(measure -> head.add(snake(measure)));
        head.add("suppressed");
        return head;
    }

    /** The rows, then the total; none when the figures are unknown. Texts and numbers, null where there is nothing. */
    private List<List<@Nullable Object>> body() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        if (view.figures() != null) {
            view.figures().rows().forEach(row -> lines.add(line("CELL", row)));
            lines.add(line("TOTAL", view.figures().total()));
        }
        return lines;
    }

    private List<@Nullable Object> line(String level, Row row) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(level);
        for (Dimension dimension : view.dimensions()) {
            Object value = row.values().get(dimension.property());
            if (dimension.isNamed()) {
                Named named = (Named) value;
                line.add(named == null || named.id() == null ? null : named.id().toString());
                line.add(named == null ? null : named.name());
            } else {
                line.add(value);
            }
        }
        view.measures().forEach(measure -> line.add(row.values().get(measure)));
        line.add(Boolean.toString(row.suppressed()));
        return line;
    }

    /** What the figures rest on, one statement per line. */
    private List<String> ground() {
        List<String> ground = new ArrayList<>();
        ground.add("report=" + view.report() + " asOf=" + view.asOf() + " scope=" + view.scope() + " by="
                + String.join("+", view.by()) + " generatedAt=" + view.generatedAt());
        if (view.issuedAt() != null) {
            ground.add("issuedAt=" + view.issuedAt());
        }
        for (SourceView source : view.sources()) {
            ground.add("source=" + source.source() + " state=" + source.state() + " completeUpTo="
                    + Objects.toString(source.completeUpTo(), "unknown") + " eventsSetAside="
                    + source.eventsSetAside());
        }
        if (view.linkedShare() != null) {
            ground.add("linkedShare=" + view.linkedShare());
        }
        if (view.suppressedBelow() != null) {
            ground.add("suppressedBelow=" + view.suppressedBelow());
        }
        view.beside()
                .forEach(each -> ground.add("beside=" + each.indicator() + " country=" + each.country() + " year="
                        + each.year() + " sex=" + each.sex() + (each.code() == null ? "" : " code=" + each.code())
                        + (each.percent() == null ? " thousands=" + each.thousands() : " percent=" + each.percent())
                        + " source=" + each.source()));
        if (view.figures() == null) {
            ground.add("figures=unknown");
        }
        return ground;
    }

    /** {@code age-band} and {@code ageBand} alike become {@code age_band}. */
    private static String snake(String name) {
        return name.replace('-', '_').replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
