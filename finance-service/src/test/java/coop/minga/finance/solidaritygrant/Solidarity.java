package coop.minga.finance.solidaritygrant;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.finance.Tenant.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A union with a restricted fund, a scheme that gives out of it by the yes of two of three, and an open round.
 *
 * <p>Guarantee: of one test alone.
 */
public record Solidarity(Tenant union, String kind, UUID fund, UUID scheme, UUID resolution, UUID round) {
    static final String SCHEMES = "/api/v1/solidarity-schemes";
    static final String ROUNDS = "/api/v1/solidarity-rounds";
    static final String GRANTS = "/api/v1/solidarity-grants";
    static final List<String> COMMITTEE = List.of("amina", "boniface", "chausiku");
    private static final String CHARGED = "5600";
    private static final String CASH = "1010";

    /** With so much in the fund; a member is given 50.00 at most, and a round 120.00. */
    static Solidarity begin(String kind, String held) {
        return begin(Tenant.register(), kind, held, Map.of());
    }

    public static Solidarity begin(Tenant union, String kind, String held, Map<String, ?> otherTerms) {
        union.withChart();
        UUID fund = union.fund(Map.of(
                "code",
                "SOLIDARITY",
                "name",
                "Solidarity",
                "kind",
                "SOCIAL",
                "restricted",
                true,
                "spendOn",
                List.of(union.accountOf(CHARGED))));
        UUID scheme = Api.id(union.as("treasurer")
                .post(SCHEMES, Map.of("kind", kind, "fund", fund, "terms", terms(otherTerms)))
                .statusCode(201));
        UUID resolution = UUID.randomUUID();
        union.resolution(resolution, 1, "ADOPTED", "GENERAL");
        UUID round = Api.id(union.as("org-admin")
                .post(ROUNDS, Map.of("scheme", scheme, "resolution", resolution))
                .statusCode(201));
        var solidarity = new Solidarity(union, kind, fund, scheme, resolution, round);
        solidarity.give(held);
        return solidarity;
    }

    static Map<String, Object> terms(Map<String, ?> others) {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "name",
                "Fund",
                "capPerMember",
                amount("50.00"),
                "capPerRound",
                amount("120.00"),
                "quorum",
                2,
                "committee",
                COMMITTEE));
        terms.putAll(others);
        return terms;
    }

    /** Money for the fund, in cash. */
    void give(String amount) {
        union.as("treasurer")
                .post(
                        "/api/v1/journal-entries",
                        Map.of(
                                "postings",
                                List.of(
                                        line("DEBIT", amount, union.accountOf(CASH), fund),
                                        line("CREDIT", amount, union.accountOf("4040"), fund))))
                .statusCode(201);
    }

    String reason() {
        return switch (kind) {
            case "STRIKE" -> "ON_STRIKE";
            case "HARDSHIP" -> "LOSS_OF_INCOME";
            default -> "LOCKDOWN";
        };
    }

    public Map<String, Object> claim(UUID member, String amount) {
        return Map.of("round", round, "membership", member, "reason", reason(), "amount", amount(amount));
    }

    ValidatableResponse claims(UUID member, String amount) {
        return union.as("organiser").post(GRANTS, claim(member, amount));
    }

    UUID claimed(UUID member, String amount) {
        return Api.id(claims(member, amount).statusCode(201).body("state", equalTo("SUBMITTED")));
    }

    Api voter(String name) {
        return Api.with(Tokens.withSubject("organiser", union.id(), name));
    }

    ValidatableResponse vote(String voter, UUID grant, boolean approves) {
        return voter(voter).post(GRANTS + "/{id}/votes", Map.of("approves", approves), grant);
    }

    UUID approved(UUID member, String amount) {
        UUID grant = claimed(member, amount);
        vote("amina", grant, true).statusCode(200).body("state", equalTo("SUBMITTED"));
        vote("boniface", grant, true).statusCode(200).body("state", equalTo("APPROVED"));
        return grant;
    }

    ValidatableResponse pay(UUID grant) {
        return union.as("treasurer").post(GRANTS + "/{id}/payments", Map.of(), grant);
    }

    ValidatableResponse award(Map<String, ?> asked) {
        return union.as("treasurer").post(ROUNDS + "/{id}/awards", asked, round);
    }

    ValidatableResponse round(UUID id) {
        return union.as("auditor").get(ROUNDS + "/{id}", id).statusCode(200);
    }

    ValidatableResponse grant(UUID id) {
        return union.as("auditor").get(GRANTS + "/{id}", id).statusCode(200);
    }

    /** What is in the cash box, all of it the fund's. */
    String cash() {
        return union.balance(union.accountOf(CASH));
    }

    String charged() {
        return union.balance(union.accountOf(CHARGED));
    }

    /** What was told of a grant. */
    static List<JsonPath> told(UUID grant) {
        try (var superuser = PostgresForTests.superuser("finance");
                var select = superuser.prepareStatement(
                        "select type, payload from minga.outbox where aggregate_id = ? order by version")) {
            select.setObject(1, grant);
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

    /** Everything that the ledger keeps can be derived again. */
    void sound() {
        union.as("auditor").get("/api/v1/ledger-verifications").statusCode(200).body("sound", equalTo(true));
        assertThat(cash()).doesNotStartWith("-");
    }
}
