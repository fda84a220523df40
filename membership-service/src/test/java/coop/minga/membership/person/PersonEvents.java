package coop.minga.membership.person;

import coop.minga.testing.EventContract;
import coop.minga.testing.PostgresForTests;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.hamcrest.MatcherAssert;

/** What was told of an aggregate, as it stands in the outbox; each payload is held against its contract. */
public final class PersonEvents {
    private PersonEvents() {}

    /** An event with its type's short name, such as person-recorded. */
    public record Told(String type, long version, JsonPath payload) {}

    public static List<Told> of(UUID aggregate) {
        return of("minga.membership.person", aggregate);
    }

    public static List<Told> of(String topic, UUID aggregate) {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement("""
                        select type, version, payload from minga.outbox
                        where topic = ? and aggregate_id = ? order by version""")) {
            select.setString(1, topic);
            select.setObject(2, aggregate);
            List<Told> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    EventContract.check(rows.getString(1), rows.getString(3));
                    told.add(new Told(
                            rows.getString(1).replaceAll("^.*\\.([a-z-]+)\\.v\\d+$", "$1"),
                            rows.getLong(2),
                            JsonPath.from(rows.getString(3))));
                }
            }
            return told;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static <T> void last(UUID person, String field, Matcher<? super T> matcher) {
        MatcherAssert.assertThat(of(person).getLast().payload().get(field), matcher);
    }
}
