package coop.minga.gateway.insight.store;

import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the database counts: inside one organisation as the runtime login asks, above it as a month is issued. */
record RollAsked(List<Row> rows) {

    static RollAsked own(UUID caller, LocalDate asOf) throws SQLException {
        try (Connection connection = PostgresForTests.as("insight_app", "insight")) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
                select.setString(1, caller.toString());
                select.execute();
            }
            try (PreparedStatement select = connection.prepareStatement("""
                    select null::uuid as organisation_id, sex, age_band, workers, memberships,
                           0 as person_records, 0 as linked_records
                    from report.r01_within(?, '{sex,age-band}')""")) {
                select.setObject(1, asOf);
                return new RollAsked(rows(select));
            }
        }
    }

    static RollAsked affiliates(UUID caller, LocalDate asOf, LocalDate today) throws SQLException {
        try (Connection connection = PostgresForTests.as("insight_projector", "insight");
                PreparedStatement select = connection.prepareStatement("""
                        with scope as (
                          select array_agg(root_id) as roots, array_agg(member_id) as members
                          from insight.network(?, ?, ?) where root_id = ?)
                        select case when c.is_total then null else c.place_id end as organisation_id,
                               c.sex, c.age_band, c.workers, c.memberships, c.person_records, c.linked_records
                        from scope, insight.month_counts(?, scope.roots, scope.members) c
                        where c.age_band is not null
                        union all
                        select m, 'UNKNOWN', 'UNKNOWN', 0, 0, 0, 0 from scope, unnest(members) m""")) {
            select.setObject(1, caller);
            select.setObject(2, asOf);
            select.setObject(3, today);
            select.setObject(4, caller);
            select.setObject(5, asOf);
            return new RollAsked(rows(select));
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(
                        Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                        row.getString("sex") + " " + row.getString("age_band"),
                        row.getLong("workers"),
                        row.getLong("memberships"),
                        row.getLong("person_records"),
                        row.getLong("linked_records")));
            }
        }
        return rows;
    }

    /** Workers over all organisations; of the own organisation its rows are the total. */
    long total() {
        return ofTotal().stream().mapToLong(Row::workers).sum();
    }

    long totalMemberships() {
        return ofTotal().stream().mapToLong(Row::memberships).sum();
    }

    long personRecords() {
        return ofTotal().stream().mapToLong(Row::personRecords).sum();
    }

    long linkedRecords() {
        return ofTotal().stream().mapToLong(Row::linkedRecords).sum();
    }

    Map<String, Long> cells() {
        return rows.stream().collect(Collectors.groupingBy(Row::cell, Collectors.summingLong(Row::workers)));
    }

    Map<String, Long> cellsOfTotal() {
        return ofTotal().stream().collect(Collectors.groupingBy(Row::cell, Collectors.summingLong(Row::workers)));
    }

    Map<UUID, Long> byOrganisation() {
        return rows.stream()
                .filter(row -> row.organisation().isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.organisation().orElseThrow(), Collectors.summingLong(Row::workers)));
    }

    private List<Row> ofTotal() {
        return rows.stream().filter(row -> row.organisation().isEmpty()).toList();
    }

    record Row(
            Optional<UUID> organisation,
            String cell,
            long workers,
            long memberships,
            long personRecords,
            long linkedRecords) {}
}
