package coop.minga.membership.resolution;

import coop.minga.testing.EventContract;
import coop.minga.testing.PostgresForTests;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The published events of a resolution, held against their contracts, and the projection another service would keep. */
final class ResolutionEvents {
    private static final String TYPES = "coop.minga.membership.resolution-";

    private ResolutionEvents() {}

    record Event(String kind, long version, JsonPath payload) {}

    static List<Event> of(UUID resolution) {
        try (Connection all = PostgresForTests.superuser("membership");
                var select = all.prepareStatement("""
                        select type, version, payload from minga.outbox
                        where aggregate_id = ? and topic = 'minga.membership.resolution' order by seq
                        """)) {
            select.setObject(1, resolution);
            List<Event> events = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    String type = rows.getString(1);
                    EventContract.check(type, rows.getString(3));
                    String kind = type.substring(TYPES.length(), type.indexOf(".v1"));
                    events.add(new Event(kind, rows.getLong(2), JsonPath.from(rows.getString(3))));
                }
            }
            return events;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Keeps the newest version and asks it, as a service would that knows nothing but these events. */
    static boolean isInForce(List<Event> events, String kind, UUID subject, LocalDate day) {
        Event newest = events.getLast();
        JsonPath fact = newest.payload();
        String due = fact.getString("ratificationDueOn");
        return newest.kind().equals("adopted")
                && Objects.equals(fact.getString("subjectKind"), kind)
                && Objects.equals(fact.getString("subjectId"), subject.toString())
                && (due == null || !LocalDate.parse(due).isBefore(day));
    }
}
