package coop.minga.finance.opening;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A file of opening balances that a treasurer brought and that was read. */
record Brought(Tenant tenant, UUID id) {
    static final String PATH = "/api/v1/opening-balances";

    /** @param rows account, fund, debit and credit, with commas between them */
    static Brought of(Tenant tenant, String... rows) {
        UUID id = Api.id(send(tenant, UUID.randomUUID().toString(), String.join("\n", rows))
                .statusCode(202));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !new Brought(tenant, id).read().getString("state").equals("READING"));
        return new Brought(tenant, id);
    }

    static ValidatableResponse send(Tenant tenant, String key, String rows) {
        return tenant.as("treasurer")
                .request()
                .header("Idempotency-Key", key)
                .multiPart("opening", """
                        {"asOf":"2026-01-01","mapping":{"account":{"column":"Account"},"fund":{"column":"Fund"},\
                        "debit":{"column":"Dr"},"credit":{"column":"Cr"}}}""", "application/json")
                .multiPart(
                        "file",
                        "opening.csv",
                        ("Account,Fund,Dr,Cr\n" + rows + "\n").getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post(PATH)
                .then();
    }

    JsonPath read() {
        return tenant.as("auditor")
                .get(PATH + "/{id}", id)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    ValidatableResponse sign(String role) {
        return tenant.as(role).post(PATH + "/{id}/signatures", "", id);
    }
}
