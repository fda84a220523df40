package coop.minga.finance.filing;

import coop.minga.testing.EventContract;
import coop.minga.testing.PostgresForTests;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What others were told of an organisation's figures. */
public final class ToldEvents {
    private ToldEvents() {}

    /** In their order, each as its contract says. */
    public static List<JsonPath> of(UUID organisation) throws SQLException {
        try (var superuser = PostgresForTests.superuser("finance");
                var select = superuser.prepareStatement("""
                        select type, payload::jsonb::text from minga.outbox
                        where org_id = ? and topic = 'minga.finance.financial-figures' order by version""")) {
            select.setObject(1, organisation);
            List<JsonPath> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    EventContract.check(rows.getString(1), rows.getString(2));
                    told.add(new JsonPath(rows.getString(2)));
                }
            }
            return told;
        }
    }
}
