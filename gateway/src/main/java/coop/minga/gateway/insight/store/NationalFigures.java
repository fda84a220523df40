package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.NationalFigure;
import coop.minga.gateway.insight.domain.NationalIndicator;
import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is published of countries, and reads that of the country of the caller's organisation.
 *
 * <p>Guarantee: a file is kept in one statement; what is known already is not written again. Written under the projector's
 * login, for that of requests writes nothing here.
 */
@ApplicationScoped
public class NationalFigures {
    private final AgroalDataSource projector;
    private final Database database;

    NationalFigures(@DataSource("projector") AgroalDataSource projector, Database database) {
        this.projector = projector;
        this.database = database;
    }

    /** How many figures were new, and how many said something else than before. */
    public record Kept(long added, long changed) {}

    public Kept keep(List<NationalFigure> figures, Instant now) {
        try (Connection connection = projector.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        with written as (
                          insert into insight.national_figure as known
                            (indicator, country, year, sex, code, value, source, status, indicator_note, source_note,
                             imported_at)
                          select told.*, ?
                          from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::numeric(15, 3)[], ?::text[],
                                      ?::text[], ?::text[], ?::text[])
                            as told(indicator, country, year, sex, code, value, source, status, indicator_note, source_note)
                          on conflict (country, indicator, year, sex, code) do update
                          set value = excluded.value, source = excluded.source, status = excluded.status,
                              indicator_note = excluded.indicator_note, source_note = excluded.source_note,
                              imported_at = excluded.imported_at
                          where (known.value, known.source, known.status, known.indicator_note, known.source_note)
                            is distinct from (excluded.value, excluded.source, excluded.status, excluded.indicator_note,
                                              excluded.source_note)
                          returning known.xmax = 0 as is_new
                        )
                        select count(*) filter (where is_new), count(*) filter (where not is_new) from written""")) {
            upsert.setObject(1, now.atOffset(ZoneOffset.UTC));
            bind(upsert, 2, "text", figures, figure -> figure.indicator().name());
            bind(upsert, 3, "text", figures, NationalFigure::country);
            bind(upsert, 4, "int", figures, NationalFigure::year);
            bind(upsert, 5, "text", figures, NationalFigure::sex);
            bind(upsert, 6, "text", figures, NationalFigure::code);
            bind(upsert, 7, "numeric", figures, NationalFigure::value);
            bind(upsert, 8, "text", figures, NationalFigure::source);
            bind(upsert, 9, "text", figures, NationalFigure::status);
            bind(upsert, 10, "text", figures, NationalFigure::indicatorNote);
            bind(upsert, 11, "text", figures, NationalFigure::sourceNote);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return new Kept(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static void bind(
            PreparedStatement statement,
            int index,
            String type,
            List<NationalFigure> figures,
            Function<NationalFigure, @Nullable Object> column)
            throws SQLException {
        @Nullable Object[] values = figures.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** Of each indicator the latest year until that of the day; none where the data set has none of the country. */
    public List<NationalFigure> latest(LocalDate day, Set<NationalIndicator> indicators) {
        return database.call(connection -> {
            List<NationalFigure> figures = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select indicator, country, year, sex, code, value, source, status, indicator_note, source_note
                    from report.national_figures(?, ?)""")) {
                select.setObject(1, day);
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                indicators.stream().map(NationalIndicator::name).toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        figures.add(new NationalFigure(
                                NationalIndicator.valueOf(row.getString("indicator")),
                                row.getString("country"),
                                row.getInt("year"),
                                row.getString("sex"),
                                row.getString("code"),
                                plain(row.getBigDecimal("value")),
                                row.getString("source"),
                                row.getString("status"),
                                row.getString("indicator_note"),
                                row.getString("source_note")));
                    }
                }
            }
            return figures;
        });
    }

    /** Without the zeros of the column's scale, and never as a power of ten. */
    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
