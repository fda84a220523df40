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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An answer of a report function, asked as the runtime login asks it. */
record RollAsked(List<Row> rows) {

    static RollAsked own(UUID caller, LocalDate asOf) throws SQLException {
        return asked(caller, "select *, 0 as person_records, 0 as linked_records from report.r01_own(?)", asOf);
    }

    static RollAsked affiliates(UUID caller, LocalDate asOf, LocalDate today) throws SQLException {
        return asked(caller, "select * from report.r01_affiliates(?, ?)", asOf, today);
    }

    private static RollAsked asked(UUID caller, String sql, LocalDate... days) throws SQLException {
        try (Connection connection = PostgresForTests.as("insight_app", "insight")) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
                select.setString(1, caller.toString());
                select.execute();
            }
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < days.length; i++) {
                    select.setObject(i + 1, days[i]);
                }
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
            }
            return new RollAsked(rows);
        }
    }

    /** Workers over all organisations; of the own organisation its rows are the total. */
    long total() {
        return ofTotal().stream().mapToLong(Row::workers).sum();
    }

    long totalMemberships() {
        return ofTotal().stream().mapToLong(Row::memberships).sum();
    }

    long personRecords() {
        return rows.stream().mapToLong(Row::personRecords).sum();
    }

    long linkedRecords() {
        return rows.stream().mapToLong(Row::linkedRecords).sum();
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
        Predicate<Row> overAll = row -> row.organisation().isEmpty();
        return rows.stream().anyMatch(overAll) || rows.stream().allMatch(row -> row.workers() == 0)
                ? rows.stream().filter(overAll).toList()
                : rows;
    }

    record Row(
            Optional<UUID> organisation,
            String cell,
            long workers,
            long memberships,
            long personRecords,
            long linkedRecords) {}
}
