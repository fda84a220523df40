package coop.minga.finance.filing.store;

import coop.minga.finance.filing.FilingId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the figures of the caller's organisation, and in which series of versions.
 *
 * <p>Guarantee: inside the caller's transaction; whoever has taken the turn has it until the commit, so that versions have no
 * gap.
 */
@ApplicationScoped
public class ToldFigures {
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtext('finance.told_figures'), hashtext(?::uuid::text))";

    private static final String TOLD = "select exists (select from finance.told_figures where as_of >= ?)";

    private static final String NEXT = """
            insert into finance.told_figures (org_id, series_id, version, currency, as_of, filing_id, recorded_at)
            select ?::uuid, coalesce(last.series_id, ?::uuid), coalesce(last.version, 0) + 1, ?::text, ?::date, ?::uuid,
                   ?::timestamptz
            from (select) one
            left join lateral (
                select series_id, version from finance.told_figures
                where currency = ? order by version desc limit 1) last on true
            returning series_id, version
            """;

    private static final String WAITING = """
            select c.org_id
            from finance.chart_of_accounts c
            join (select org_id, (?::timestamptz at time zone zone)::date - 1 as yesterday from finance.organisation) o
                using (org_id)
            where not exists (
                select from finance.told_figures t where t.org_id = c.org_id and t.as_of >= o.yesterday)
            """;

    private final Database database;

    ToldFigures(Database database) {
        this.database = database;
    }

    /** Which telling of a series. */
    public record Turn(UUID series, long version) {}

    /** What is told, of which day. */
    public record Telling(
            OrganisationId organisation,
            Currency currency,
            LocalDate asOf,
            @Nullable FilingId filing,
            Instant at) {}

    /** Nobody else tells anything of the organisation until the commit. */
    public void takeTurn(OrganisationId organisation) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement(TURN)) {
                lock.setObject(1, organisation.value());
                lock.execute();
            }
        });
    }

    /** Whether a day, or a later one, was told of. */
    public boolean isTold(LocalDate day) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(TOLD)) {
                select.setObject(1, day);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** Of which something was told before. */
    public Set<Currency> currencies() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("select distinct currency from finance.told_figures");
                    var rows = select.executeQuery()) {
                Set<Currency> currencies = new HashSet<>();
                while (rows.next()) {
                    currencies.add(Currency.getInstance(rows.getString(1)));
                }
                return currencies;
            }
        });
    }

    /** Notes that it is told, by whoever has the turn; the first of a currency begins its series under a new id. */
    public Turn next(Telling telling, UUID newSeries) {
        return database.call(connection -> {
            try (var insert = connection.prepareStatement(NEXT)) {
                insert.setObject(1, telling.organisation().value());
                insert.setObject(2, newSeries);
                insert.setString(3, telling.currency().getCurrencyCode());
                insert.setObject(4, telling.asOf());
                insert.setObject(
                        5, telling.filing() == null ? null : telling.filing().value());
                insert.setObject(6, telling.at().atOffset(ZoneOffset.UTC));
                insert.setString(7, telling.currency().getCurrencyCode());
                try (var row = insert.executeQuery()) {
                    row.next();
                    return new Turn(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        });
    }

    /**
     * Organisations with books of whose last day, by their own zone, nothing was told; under the housekeeping login, which
     * sees no money.
     */
    public List<OrganisationId> waiting(Instant now) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(WAITING)) {
                select.setObject(1, now.atOffset(ZoneOffset.UTC));
                List<OrganisationId> organisations = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        organisations.add(new OrganisationId(rows.getObject(1, UUID.class)));
                    }
                }
                return organisations;
            }
        });
    }
}
