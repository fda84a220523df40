package coop.minga.membership.imports;

import coop.minga.membership.Tenant;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Takes imports back as a client does. */
final class Rollback {
    private Rollback() {}

    static ValidatableResponse ask(Tenant tenant, String id) {
        return tenant.as("org-admin")
                .request()
                .post(Upload.PATH + "/{id}/rollbacks", id)
                .then();
    }

    /** Asks, waits, and says what became of it. */
    static String of(Tenant tenant, String id) {
        ask(tenant, id).statusCode(202);
        return counts(Upload.atRest(tenant, id));
    }

    static String counts(JsonPath view) {
        return "%s %d rows, %d withdrawn, %d restored, %d kept"
                .formatted(
                        view.getString("state"),
                        view.getInt("rollback.rows"),
                        view.getInt("rollback.withdrawn"),
                        view.getInt("rollback.restored"),
                        view.getInt("rollback.kept"));
    }

    /** The lines of what was kept, without the header and with the usual reason left out. */
    static List<String> kept(Tenant tenant, String id) {
        return tenant.as("org-admin")
                .get(Upload.PATH + "/{id}/kept-records", id)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.replace("Somebody has changed the record since.,", ""))
                .toList();
    }
}
