package coop.minga.finance.savingsgroup;

import static coop.minga.finance.Tenant.amount;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.PostgresForTests;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A savings group with an open cycle: shares at 100.00, a contribution of 20.00, five percent a month.
 *
 * <p>Guarantee: of one test alone.
 */
public record VillageGroup(Tenant tenant, UUID cycle, List<UUID> members) {
    public static final String CYCLES = "/api/v1/group-cycles";
    public static final String MEETINGS = "/api/v1/group-meetings";
    public static final LocalDate BEGIN = LocalDate.of(2026, 3, 6);

    /** With three members. */
    public static VillageGroup begin() {
        return begin(
                Tenant.register(), UUID.randomUUID(), List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
    }

    public static VillageGroup begin(Tenant tenant, UUID cycle, List<UUID> members) {
        VillageGroup group = unopened(tenant, cycle, members);
        group.open(cycle, group.rules()).statusCode(201);
        return group;
    }

    public static VillageGroup unopened(Tenant tenant, UUID cycle, List<UUID> members) {
        tenant.members(members);
        tenant.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "SAVINGS_GROUP"))
                .statusCode(201);
        return new VillageGroup(tenant, cycle, members);
    }

    public Map<String, Object> rules() {
        List<String> weeks = new ArrayList<>();
        for (int week = 0; week < 52; week++) {
            weeks.add(BEGIN.plusWeeks(week).toString());
        }
        return new HashMap<>(Map.of(
                "sharePrice",
                amount("100.00"),
                "socialContribution",
                amount("20.00"),
                "fines",
                List.of(Map.of("code", "LATE_COMING", "amount", amount("10.00"))),
                "monthlyChargePercent",
                "5",
                "plannedMeetings",
                weeks,
                "opensOn",
                BEGIN.toString()));
    }

    public ValidatableResponse open(UUID id, Map<String, Object> rules) {
        Map<String, Object> asked = new HashMap<>(rules);
        asked.put("id", id);
        return treasurer().post(CYCLES, asked);
    }

    public Api treasurer() {
        return tenant.as("treasurer");
    }

    public static Map<String, Object> line(UUID member, int shares, Object... more) {
        Map<String, Object> line =
                new HashMap<>(Map.of("membership", member, "attendance", "PRESENT", "shares", shares));
        for (int i = 0; i < more.length; i += 2) {
            line.put((String) more[i], more[i + 1]);
        }
        return line;
    }

    /** The sheet of a meeting so many weeks after the first, with what was counted. */
    public Map<String, Object> sheet(int week, String box, String social, List<Map<String, Object>> lines) {
        return new HashMap<>(Map.of(
                "cycle",
                cycle,
                "heldOn",
                BEGIN.plusWeeks(week).toString(),
                "lines",
                lines,
                "counted",
                Map.of("box", amount(box), "socialFund", amount(social))));
    }

    public ValidatableResponse record(Map<String, Object> sheet) {
        return treasurer().post(MEETINGS, sheet);
    }

    /** Puts another sheet in the place of a meeting's. */
    public ValidatableResponse correct(UUID meeting, int corrects, Map<String, Object> sheet) {
        Map<String, Object> asked = new HashMap<>(sheet);
        asked.remove("cycle");
        asked.put("corrects", corrects);
        return treasurer().post(MEETINGS + "/{id}/corrections", asked, meeting);
    }

    public static Map<String, Object> loan(String amount, int dueInWeeks) {
        return Map.of(
                "amount", amount(amount), "dueOn", BEGIN.plusWeeks(dueInWeeks).toString());
    }

    /** What the account of a code holds, in all its funds. */
    public String holds(String code) {
        return tenant.balance(tenant.accountOf(code));
    }

    public ValidatableResponse position() {
        return treasurer().get(CYCLES + "/{id}/position", cycle).statusCode(200);
    }

    /** Whether the books are right and say what the sheets say. */
    public ValidatableResponse verified() {
        return tenant.as("auditor").get("/api/v1/ledger-verifications");
    }

    /** The events of a meeting or a cycle: topic and version. */
    public static List<String> told(UUID aggregate) throws SQLException {
        try (var connection = PostgresForTests.superuser("finance");
                var select = connection.prepareStatement(
                        "select topic || ' ' || version from minga.outbox where aggregate_id = ? order by version")) {
            select.setObject(1, aggregate);
            List<String> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1));
                }
            }
            return told;
        }
    }
}
