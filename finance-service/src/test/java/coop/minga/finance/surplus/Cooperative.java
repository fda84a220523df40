package coop.minga.finance.surplus;

import static coop.minga.finance.Tenant.move;

import coop.minga.finance.Tenant;
import coop.minga.finance.dividend.Meeting;
import coop.minga.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A cooperative whose general meeting decides on the surplus of 2025.
 *
 * <p>Guarantee: of one test alone; money comes to the account D-CASH, which has no floor.
 */
record Cooperative(Meeting meeting, UUID reserve, UUID education, UUID solidarity) {
    static final String BYLAWS = "/api/v1/surplus-bylaws";
    static final String RUNS = "/api/v1/surplus-runs";

    static Cooperative begin() {
        return begin(Meeting.begin(Tenant.register()), UUID.randomUUID(), UUID.randomUUID());
    }

    /** Where ids are written somewhere, as in an example. */
    static Cooperative begin(Meeting meeting, UUID reserve, UUID education) {
        Tenant sacco = meeting.sacco();
        sacco.account(below(sacco, "3050", Map.of("id", reserve, "code", "3051", "name", "Indivisible reserve")));
        sacco.fund(Map.of("id", education, "code", "EDU", "name", "Education", "kind", "RESERVE", "restricted", true));
        return new Cooperative(meeting, reserve, education, sacco.account("2150", "LIABILITY"));
    }

    /** An account of equity below the one of a code. */
    static Map<String, Object> below(Tenant tenant, String code, Map<String, ?> account) {
        Map<String, Object> all = new HashMap<>(account);
        all.put("class", "EQUITY");
        all.put("parent", tenant.accountOf(code));
        return all;
    }

    Tenant sacco() {
        return meeting.sacco();
    }

    Api treasurer() {
        return sacco().as("treasurer");
    }

    Map<String, Object> step(String kind, Object... fields) {
        Map<String, Object> step = new HashMap<>(Map.of("kind", kind));
        for (int i = 0; i < fields.length; i += 2) {
            step.put((String) fields[i], fields[i + 1]);
        }
        return step;
    }

    /** A fifth, at least; a twentieth; a tenth of what is left; at most 10 % on shares; half of what is left by dues. */
    List<Map<String, Object>> steps() {
        return new ArrayList<>(List.of(
                step("RESERVE", "sharePercent", "20"),
                step("EDUCATION_FUND", "sharePercent", "5", "of", "SURPLUS", "fund", education),
                step("SOLIDARITY_FUND", "sharePercent", "10", "of", "LEFT", "account", solidarity),
                step("INTEREST_ON_SHARES", "product", meeting.shares(), "capPercent", "10"),
                refund("DUES_PAID")));
    }

    Map<String, Object> refund(String measure) {
        return step("PATRONAGE_REFUND", "sharePercent", "50", "of", "LEFT", "measure", measure, "taxPercent", "5");
    }

    /** Has the chart name an account for a use, and all the others as before. */
    void use(String use, UUID account) {
        String charts = "/api/v1/charts-of-accounts";
        var chart = treasurer().get(charts).extract().jsonPath();
        Map<String, Object> uses = new HashMap<>(chart.getMap("items[0].uses"));
        uses.put(use, account);
        treasurer()
                .put("\"1\"", charts + "/{id}", Map.of("uses", uses), chart.getString("items[0].id"))
                .statusCode(200);
    }

    ValidatableResponse bylaw(List<Map<String, Object>> steps) {
        return bylaw(reserve, steps);
    }

    ValidatableResponse bylaw(UUID reserve, List<Map<String, Object>> steps) {
        return treasurer().post(BYLAWS, Map.of("effectiveFrom", "2024-01-01", "reserve", reserve, "steps", steps));
    }

    Map<String, Object> asked() {
        return new HashMap<>(Map.of(
                "resolution",
                meeting.resolution(),
                "yearEndsOn",
                Meeting.YEAR_END,
                "paysInto",
                meeting.savings(),
                "paidFrom",
                meeting.cash(),
                "interestOnSharesPercent",
                "8"));
    }

    ValidatableResponse draft(Map<String, Object> asked) {
        return treasurer().post(RUNS, asked);
    }

    ValidatableResponse approve(UUID run) {
        return meeting.checker().post(RUNS + "/{id}/approvals", "", run);
    }

    /** Fees come in. */
    void earn(String amount, LocalDate day) {
        book(amount, meeting.cash(), sacco().accountOf("4030"), day);
    }

    void spend(String amount, LocalDate day) {
        book(amount, sacco().accountOf("5100"), meeting.cash(), day);
    }

    private void book(String amount, UUID debit, UUID credit, LocalDate day) {
        Map<String, Object> entry = new HashMap<>(move(amount, debit, credit));
        entry.put("effectiveOn", day.toString());
        treasurer().post("/api/v1/journal-entries", entry).statusCode(201);
    }

    void payDues(UUID member, String amount, LocalDate day) {
        treasurer()
                .post(
                        "/api/v1/dues-payments",
                        Map.of("membershipId", member, "amount", Tenant.amount(amount), "effectiveOn", day.toString()))
                .statusCode(201);
    }

    void buyShares(UUID account, int shares, LocalDate day) {
        treasurer()
                .post(
                        "/api/v1/member-accounts/{id}/share-purchases",
                        Map.of("shares", shares, "effectiveOn", day.toString()),
                        account)
                .statusCode(201);
    }

    void close() {
        treasurer()
                .post("/api/v1/period-closes", Map.of("through", Meeting.YEAR_END))
                .statusCode(201);
    }
}
