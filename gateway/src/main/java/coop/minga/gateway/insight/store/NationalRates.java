package coop.minga.gateway.insight.store;

import coop.minga.gateway.insight.domain.NationalRate;
import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the national rates of informal employment, and reads those of the country of the caller's organisation.
 *
 * <p>Guarantee: a file is kept in one statement; what is known already is not written again. Written under the projector's
 * login, for that of requests writes nothing here.
 */
@ApplicationScoped
public class NationalRates {
    private final AgroalDataSource projector;
    private final Database database;

    NationalRates(@DataSource("projector") AgroalDataSource projector, Database database) {
        this.projector = projector;
        this.database = database;
    }

    /** How many rates were new, and how many said something else than before. */
    public record Kept(long added, long changed) {}

    public Kept keep(List<NationalRate> rates, Instant now) {
        try (Connection connection = projector.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        with written as (
                          insert into insight.informal_employment_rate as known
                            (country, year, sex, rate, source, status, indicator_note, source_note, imported_at)
                          select told.*, ?
                          from unnest(?::text[], ?::int[], ?::text[], ?::numeric(6, 3)[], ?::text[], ?::text[], ?::text[],
                                      ?::text[])
                            as told(country, year, sex, rate, source, status, indicator_note, source_note)
                          on conflict (country, year, sex) do update
                          set rate = excluded.rate, source = excluded.source, status = excluded.status,
                              indicator_note = excluded.indicator_note, source_note = excluded.source_note,
                              imported_at = excluded.imported_at
                          where (known.rate, known.source, known.status, known.indicator_note, known.source_note)
                            is distinct from (excluded.rate, excluded.source, excluded.status, excluded.indicator_note,
                                              excluded.source_note)
                          returning known.xmax = 0 as is_new
                        )
                        select count(*) filter (where is_new), count(*) filter (where not is_new) from written""")) {
            upsert.setObject(1, now.atOffset(ZoneOffset.UTC));
            bind(upsert, 2, "text", rates, NationalRate::country);
            bind(upsert, 3, "int", rates, NationalRate::year);
            bind(upsert, 4, "text", rates, NationalRate::sex);
            bind(upsert, 5, "numeric", rates, NationalRate::percent);
            bind(upsert, 6, "text", rates, NationalRate::source);
            bind(upsert, 7, "text", rates, NationalRate::status);
            bind(upsert, 8, "text", rates, NationalRate::indicatorNote);
            bind(upsert, 9, "text", rates, NationalRate::sourceNote);
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
            List<NationalRate> rates,
            Function<NationalRate, @Nullable Object> column)
            throws SQLException {
        @Nullable Object[] values = rates.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** The latest year until that of the day; none when the data set has none of the country. */
    public List<NationalRate> latest(LocalDate day) {
        return database.call(connection -> {
            List<NationalRate> rates = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select country, year, sex, rate, source, status, indicator_note, source_note
                    from report.informal_employment(?)""")) {
                select.setObject(1, day);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rates.add(new NationalRate(
                                row.getString("country"),
                                row.getInt("year"),
                                row.getString("sex"),
                                row.getBigDecimal("rate").stripTrailingZeros(),
                                row.getString("source"),
                                row.getString("status"),
                                row.getString("indicator_note"),
                                row.getString("source_note")));
                    }
                }
            }
            return rates;
        });
    }
}
