package coop.minga.gateway.insight.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.minga.contracts.finance.FinancialFiguresTold;
import coop.minga.gateway.insight.domain.LoanBand;
import coop.minga.gateway.insight.domain.RatioSides;
import coop.minga.gateway.insight.domain.ToldFigures;
import coop.minga.platform.json.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps what was told of organisations' loans and books, and of what they filed what others may be told.
 *
 * <p>Guarantee: that of {@link Projection}; an event is one row for ever. A day is filed once, so what is shown of it is
 * decided once, by the same rule however often it is read again.
 */
@ApplicationScoped
class FinancialFiguresProjection implements Projection<FinancialFiguresTold> {
    @Override
    public Class<FinancialFiguresTold> contract() {
        return FinancialFiguresTold.class;
    }

    @Override
    public String type() {
        return FinancialFiguresTold.TYPE;
    }

    @Override
    public void apply(Connection connection, List<FinancialFiguresTold> events) throws SQLException {
        List<Told> told = events.stream().map(Told::of).toList();
        keep(connection, told);
        show(
                connection,
                told.stream()
                        .filter(each -> each.event.filingId() != null)
                        .flatMap(each -> each.figures.shown().byName().entrySet().stream()
                                .map(figure -> new Shown(each.event, figure.getKey(), figure.getValue())))
                        .toList());
    }

    private static void keep(Connection connection, List<Told> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.figures_told
                  (org_id, figures_id, version, effective_on, currency, allowance_minor, loans, ratios)
                select organisation, figures, version, effective_on, currency, allowance, loans::jsonb, ratios::jsonb
                from unnest(
                  ?::uuid[], ?::uuid[], ?::bigint[], ?::date[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                  as told (organisation, figures, version, effective_on, currency, allowance, loans, ratios)
                on conflict do nothing""")) {
            new Columns<>(insert, rows)
                    .bind("uuid", row -> row.event.organisation())
                    .bind("uuid", row -> row.event.figuresId())
                    .bind("bigint", row -> row.event.version())
                    .bind("date", row -> row.event.effectiveOn())
                    .bind("text", row -> row.event.currency())
                    .bind("bigint", row -> row.event.allowanceMinor())
                    .bind("text", row -> json(row.figures.loans()))
                    .bind("text", row -> json(row.figures.ratios()));
            insert.executeUpdate();
        }
    }

    private static void show(Connection connection, List<Shown> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.filed_figure (org_id, filing_id, as_of, currency, figure, value)
                select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::bigint[])
                on conflict do nothing""")) {
            new Columns<>(insert, rows)
                    .bind("uuid", row -> row.event.organisation())
                    .bind("uuid", row -> row.event.filingId())
                    .bind("date", row -> row.event.effectiveOn())
                    .bind("text", row -> row.event.currency())
                    .bind("text", Shown::figure)
                    .bind("bigint", Shown::value);
            insert.executeUpdate();
        }
    }

    private static String json(List<?> values) {
        return new String(StoredJson.write(values), UTF_8);
    }

    private record Shown(FinancialFiguresTold event, String figure, long value) {}

    private record Told(FinancialFiguresTold event, ToldFigures figures) {
        static Told of(FinancialFiguresTold event) {
            return new Told(
                    event,
                    new ToldFigures(
                            event.allowanceMinor(),
                            event.loans().stream()
                                    .map(each -> new LoanBand(
                                            each.fromDays(),
                                            each.restructured(),
                                            each.loans(),
                                            each.borrowers(),
                                            each.outstandingMinor(),
                                            each.lateMinor()))
                                    .toList(),
                            event.ratios().stream()
                                    .map(each -> new RatioSides(each.code(), each.numerator(), each.denominator()))
                                    .toList()));
        }
    }
}
