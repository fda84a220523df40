package coop.minga.finance;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * What is true of an organisation's books after every step, whatever was asked and however it was answered.
 *
 * <p>Guarantee: read behind the service's back, of this organisation alone. Asked after each of many steps, so it keeps its
 * connections, on which the database remembers how to answer.
 */
public final class Invariants implements AutoCloseable {
    /** Each row names what is wrong; all of them are of one moment. */
    private static final String BROKEN = """
            with asked as (select ?::uuid as id)
            select 'unbalanced: entry ' || p.entry_id
            from asked join finance.posting p on p.org_id = asked.id
            group by p.entry_id, p.currency, p.fund_id having sum(p.amount_minor) <> 0
            union all
            select 'not the sum of its postings: account ' || account_id
            from (select b.* from asked join finance.balance b on b.org_id = asked.id) b
            full join (
                select p.account_id, p.fund_id, sum(p.amount_minor) as posted
                from asked join finance.posting p on p.org_id = asked.id
                group by p.account_id, p.fund_id) p using (account_id, fund_id)
            where b.balance_minor is distinct from b.sign * coalesce(p.posted, 0)
            union all
            select 'below its floor: account ' || b.account_id
            from asked join finance.balance b on b.org_id = asked.id
            where b.balance_minor - b.pending_minor - b.held_minor < b.floor_minor
              and (b.balance_minor, b.pending_minor, b.held_minor) <> (0, 0, 0)
            union all
            select 'not told once: entry ' || e.id
            from asked
            join finance.journal_entry e on e.org_id = asked.id and e.kind in ('ENTRY', 'REVERSAL', 'COMPLETION')
            left join minga.outbox o
                on o.org_id = e.org_id and o.topic = 'minga.finance.journal-entry' and o.aggregate_id = e.id
            group by e.id having count(o.seq) <> 1
            union all
            select 'events with a gap: ' || o.topic || ' ' || o.aggregate_id
            from asked join minga.outbox o on o.org_id = asked.id
            group by o.topic, o.aggregate_id having count(*) <> max(o.version) or min(o.version) <> 1
            """;

    private static final String TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
            where n.nspname in ('finance', 'minga') and c.relkind in ('r', 'p') and not c.relispartition
            """;
    private static final String READABLE = " and has_column_privilege('finance_app', c.oid, a.attnum, 'select')";

    /** Written later by work that nobody asked for: the places in the chain, and that an event was sent. */
    private static final String WRITTEN_LATER = "'{position,previous_hash,hash,published_at}'::text[]";

    private final Tenant tenant;
    private final Tenant stranger = Tenant.register();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final String everything;
    private final String seen;

    private final Connection superuser;
    private final Connection runtime;

    private Invariants(Tenant tenant) throws SQLException {
        this.tenant = tenant;
        this.superuser = PostgresForTests.superuser("finance");
        this.runtime = PostgresForTests.as("finance_app", "finance");
        this.everything = union(
                ask(superuser, TABLES + " and c.relname <> 'audit_head'"),
                "select '%1$s ' || md5(string_agg(r.said, ',' order by r.said)) from (select (to_jsonb(t) - "
                        + WRITTEN_LATER
                        + ")::text as said from asked join %1$s t on t.org_id = asked.id) r having count(*) > 0");
        this.seen =
                union(ask(superuser, TABLES + READABLE), "select '%1$s' from asked join %1$s r on r.org_id = asked.id");
        ask(runtime, "select set_config('minga.org', ?::text, false)", stranger.id());
    }

    private static String union(List<String> tables, String each) {
        return tables.stream()
                .map(each::formatted)
                .collect(Collectors.joining(" union all ", "with asked as (select ?::uuid as id) ", ""));
    }

    /** Of books in which nothing was posted yet. */
    public static Invariants of(Tenant tenant) {
        try {
            return new Invariants(tenant);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            superuser.close();
            runtime.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A client was told that an entry is posted. */
    public void acknowledge(UUID entry) {
        acknowledged.add(entry.toString());
    }

    /** All that is kept of the organisation: a digest for each table. What is refused, or repeated, leaves it the same. */
    public List<String> everything() {
        return answered(() -> ask(superuser, everything, tenant.id()));
    }

    /** What accounts hold in all funds, in the direction in which each grows, and what of it is held back. */
    public Map<UUID, Held> held() {
        return answered(() -> {
            Map<UUID, Held> held = new TreeMap<>();
            try (var select = superuser.prepareStatement("select account_id, sum(balance_minor), sum(held_minor)"
                    + " from finance.balance where org_id = ? group by account_id")) {
                select.setObject(1, tenant.id());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        held.put(rows.getObject(1, UUID.class), new Held(rows.getLong(2), rows.getLong(3)));
                    }
                }
            }
            return held;
        });
    }

    public record Held(long balanceMinor, long heldMinor) {}

    /**
     * Entries balance, balances are sums, floors stand, what was acknowledged is there once and nothing else is, each is
     * told once and in order, the chain verifies, and nobody else sees any of it.
     */
    public void hold(String step) {
        assertThat(answered(() -> ask(superuser, BROKEN, tenant.id()))).as(step).isEmpty();
        assertThat(answered(() ->
                        ask(superuser, "select id::text from finance.journal_entry where org_id = ?", tenant.id())))
                .as(step)
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(answered(() -> ask(runtime, seen, tenant.id()))).as(step).isEmpty();
        acknowledged.stream().findAny().ifPresent(entry -> stranger.as("treasurer")
                .get("/api/v1/journal-entries/{id}", entry)
                .spec(problem(404, "JOURNAL_ENTRY_UNKNOWN")));
        tenant.seal();
        tenant.as("auditor")
                .get("/api/v1/ledger-verifications")
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    /** While others work: every moment they leave behind is a whole one. */
    public <T> T holdDuring(Callable<T> work) throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<List<String>> watch = threads.submit(() -> watch(over));
            try {
                return work.call();
            } finally {
                over.set(true);
                assertThat(watched(watch)).isEmpty();
            }
        }
    }

    private List<String> watch(AtomicBoolean over) throws SQLException {
        try (Connection own = PostgresForTests.superuser("finance")) {
            List<String> broken;
            do {
                broken = ask(own, BROKEN, tenant.id());
            } while (broken.isEmpty() && !over.get());
            return broken;
        }
    }

    private static List<String> watched(Future<List<String>> watch) throws InterruptedException {
        try {
            return watch.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T answered(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> ask(Connection connection, String sql, UUID... parameters) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<String> answers = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        }
    }
}
