package coop.minga.stack;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;

/**
 * What the finance database and the processes around it have spent so far: counts, which other work on the machine does not
 * touch as it does seconds. Immutable.
 *
 * @param walBytes of the whole database server
 * @param calls of each statement in the finance database
 * @param micros in the database, of each statement
 * @param processorNanos of each process, its children included
 */
record Spent(long walBytes, Map<String, Long> calls, Map<String, Long> micros, Map<String, Long> processorNanos) {
    private static final List<String> PROCESSES = List.of("finance", "postgres", "kafka");

    static final Spent NOTHING = new Spent(0, Map.of(), Map.of(), Map.of());

    static Spent now(Postgres postgres, Settings settings) throws SQLException {
        var calls = new TreeMap<String, Long>();
        var micros = new TreeMap<String, Long>();
        try (var connection = postgres.connectTo(Service.FINANCE.database());
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            try (var rows = statement.executeQuery("select left(regexp_replace(query, '\\s+', ' ', 'g'), 48) as text,"
                    + " sum(calls)::bigint, (sum(total_exec_time) * 1000)::bigint from pg_stat_statements s"
                    + " join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid"
                    + " where d.datname = current_database() and r.rolname like 'finance%' group by text")) {
                while (rows.next()) {
                    calls.put(rows.getString(1), rows.getLong(2));
                    micros.put(rows.getString(1), rows.getLong(3));
                }
            }
            try (var row = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")) {
                row.next();
                return new Spent(row.getLong(1), calls, micros, processors(settings));
            }
        }
    }

    private static Map<String, Long> processors(Settings settings) {
        var nanos = new LinkedHashMap<String, Long>();
        for (var name : PROCESSES) {
            nanos.put(
                    name,
                    StartedProcess.notedIn(settings.pidFile(name)).stream()
                            .flatMap(process -> ProcessHandle.of(process.pid()).stream())
                            .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                            .flatMap(handle -> handle.info().totalCpuDuration().stream())
                            .mapToLong(duration -> duration.toNanos())
                            .sum());
        }
        nanos.put(
                "clients",
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(duration -> duration.toNanos())
                        .orElse(0L));
        return nanos;
    }

    Spent since(Spent before) {
        return with(before, (now, then) -> now - then);
    }

    Spent plus(Spent other) {
        return with(other, Long::sum);
    }

    private Spent with(Spent other, LongBinaryOperator operator) {
        return new Spent(
                operator.applyAsLong(walBytes, other.walBytes),
                each(calls, other.calls, operator),
                each(micros, other.micros, operator),
                each(processorNanos, other.processorNanos, operator));
    }

    private static Map<String, Long> each(
            Map<String, Long> these, Map<String, Long> others, LongBinaryOperator operator) {
        var all = new TreeMap<String, Long>();
        Stream.concat(these.keySet().stream(), others.keySet().stream())
                .forEach(key ->
                        all.put(key, operator.applyAsLong(these.getOrDefault(key, 0L), others.getOrDefault(key, 0L))));
        return all;
    }

    long statements() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where the time went, the most of it first. */
    static List<Map.Entry<String, Long>> most(Map<String, Long> values, int number) {
        return values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(number)
                .toList();
    }
}
