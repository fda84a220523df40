package coop.minga.finance.remittance;

import static org.awaitility.Awaitility.await;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Uploads remittance files as a treasurer does and waits for what becomes of them. */
public final class Remit {
    static final String PATH = "/api/v1/remittances";
    private static final Set<String> AT_WORK = Set.of("RECEIVED", "MATCHING", "ALLOCATING", "REVERSING");
    private static final Map<String, ?> COLUMNS = Map.of(
            "payrollReference",
            Map.of("column", "Staff no"),
            "amount",
            Map.of("column", "Deducted"),
            "reason",
            Map.of("column", "Remark", "values", Map.of("leave", "ON_LEAVE", "resigned", "LEFT")));

    private final Tenant tenant;
    private final Map<String, Object> request = new HashMap<>();

    Remit(Tenant tenant, UUID schedule, String amount) {
        this.tenant = tenant;
        request.put("schedule", schedule);
        request.put("amount", Map.of("amount", amount, "currency", "KES"));
        request.put("receivedOn", "2026-02-08");
        request.put("mapping", COLUMNS);
    }

    Remit with(String name, Object value) {
        request.put(name, value);
        return this;
    }

    Remit without(String name) {
        request.remove(name);
        return this;
    }

    ValidatableResponse send(byte[] file) {
        return tenant.as("treasurer")
                .request()
                .header("Idempotency-Key", UUID.randomUUID())
                .multiPart(new MultiPartSpecBuilder(file)
                        .controlName("file")
                        .fileName("remittance")
                        .mimeType("application/octet-stream")
                        .build())
                .multiPart(new MultiPartSpecBuilder(request)
                        .controlName("remittance")
                        .mimeType("application/json")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post(PATH)
                .then();
    }

    /** Uploads rows under the usual header and waits until nothing more happens by itself. */
    JsonPath rows(String... rows) {
        return file(("Staff no,Deducted,Remark\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    JsonPath file(byte[] file) {
        return atRest(tenant, Api.id(send(file).statusCode(202)));
    }

    static JsonPath atRest(Tenant tenant, UUID id) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> tenant.as("auditor")
                                .get(PATH + "/{id}", id)
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        view -> !AT_WORK.contains(view.getString("state")));
    }
}
