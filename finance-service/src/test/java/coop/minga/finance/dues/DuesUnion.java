package coop.minga.finance.dues;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.dues.app.DuesRounds;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.PostgresForTests;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A union with a chart of accounts, and what a treasurer does about its dues. */
record DuesUnion(Tenant tenant) {
    static final String PAYMENTS = "/api/v1/dues-payments";
    static final String RUNS = "/api/v1/dues-runs";
    static final String WAIVERS = "/api/v1/waivers";

    static DuesUnion found() {
        return of(Tenant.register());
    }

    static DuesUnion of(Tenant tenant) {
        tenant.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "UNION"))
                .statusCode(anyOf(equalTo(201), equalTo(409)));
        return new DuesUnion(tenant);
    }

    Api treasurer() {
        return tenant.as("treasurer");
    }

    /** A member since a day. */
    UUID member(String since) {
        UUID membership = UUID.randomUUID();
        tenant.member(membership, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LocalDate.parse(since), null));
        return membership;
    }

    /** A plan for everybody, from 2026 on. */
    UUID plan(String code, String period, String amount) {
        return plan(code, "EVERY_MEMBER", period, List.of(Map.of("amount", kes(amount))));
    }

    UUID plan(String code, String scope, String period, List<Map<String, ?>> rates) {
        return Api.id(treasurer()
                .post(
                        "/api/v1/dues-plans",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Dues",
                                "scope",
                                scope,
                                "period",
                                period,
                                "dueDays",
                                20,
                                "terms",
                                Map.of("validFrom", "2026-01-01", "rates", rates)))
                .statusCode(201));
    }

    /** Charges all that is owed until a day, and waits until that is done. */
    ValidatableResponse charge(String through) {
        return run(Map.of("through", through));
    }

    ValidatableResponse run(Map<String, ?> request) {
        UUID run = Api.id(treasurer().post(RUNS, request).statusCode(202));
        var rounds = Arc.container().instance(DuesRounds.class).get();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            rounds.work();
            return !run(run).extract().path("state").equals("OPEN");
        });
        return run(run);
    }

    ValidatableResponse run(UUID id) {
        return tenant.as("auditor").get(RUNS + "/{id}", id).statusCode(200);
    }

    JsonPath charges(Map<String, ?> filter) {
        return tenant.as("auditor")
                .list("/api/v1/dues-charges", filter)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    ValidatableResponse pay(UUID member, String amount) {
        return treasurer().post(PAYMENTS, Map.of("membershipId", member, "amount", kes(amount)));
    }

    UUID paid(UUID member, String amount) {
        return Api.id(pay(member, amount).statusCode(201));
    }

    ValidatableResponse takeBack(UUID payment) {
        return treasurer().post(PAYMENTS + "/{id}/reversals", Map.of(), payment);
    }

    ValidatableResponse waive(UUID member, String from, String through) {
        return treasurer()
                .post(WAIVERS, Map.of("membershipId", member, "reason", "ILLNESS", "from", from, "through", through));
    }

    ValidatableResponse endWaiver(UUID waiver, String lastDay) {
        return treasurer().post(WAIVERS + "/{id}/endings", Map.of("lastDay", lastDay), waiver);
    }

    /** The dues account of a member, who has one. */
    UUID account(UUID member) {
        return UUID.fromString(tenant.as("auditor")
                .list("/api/v1/dues-accounts", Map.of("membershipId", member))
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].id"));
    }

    boolean hasAccount(UUID member) {
        List<?> found = tenant.as("auditor")
                .list("/api/v1/dues-accounts", Map.of("membershipId", member))
                .extract()
                .path("items");
        return !found.isEmpty();
    }

    /** How a member with an account stands. */
    JsonPath position(UUID member) {
        return tenant.as("auditor")
                .get("/api/v1/dues-accounts/{id}/position", account(member))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What an account of the chart holds. */
    String balance(String use) {
        UUID chart = UUID.fromString(
                tenant.as("auditor").get("/api/v1/charts-of-accounts").extract().path("items[0].uses." + use));
        return tenant.balance(chart);
    }

    /** Everything that the ledger keeps can be derived again. */
    void sound() {
        tenant.as("auditor")
                .get("/api/v1/ledger-verifications")
                .statusCode(200)
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    static Map<String, String> kes(String amount) {
        return Map.of("amount", amount, "currency", "KES");
    }

    /** A member's dues as they were told, in their order. */
    List<JsonPath> told(UUID member) {
        UUID account = account(member);
        try (Connection superuser = PostgresForTests.superuser("finance");
                var select = superuser.prepareStatement(
                        "select type, payload from minga.outbox where aggregate_id = ? and topic = ? order by version")) {
            select.setObject(1, account);
            select.setString(2, "minga.finance.dues-account");
            List<JsonPath> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    EventContract.check(rows.getString(1), rows.getString(2));
                    told.add(JsonPath.from(rows.getString(2)));
                }
            }
            return told;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
