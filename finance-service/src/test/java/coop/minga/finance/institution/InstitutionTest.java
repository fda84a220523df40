package coop.minga.finance.institution;

import static coop.minga.finance.institution.InstitutionExamples.PATH;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class InstitutionTest {
    private static final String ACCOUNTS = "/api/v1/member-accounts";
    private static final String SHAREHOLDERS = "/api/v1/shareholders";

    private Tenant sacco;
    private Api treasurer;
    private UUID shares;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        treasurer = sacco.as("treasurer");
        shares = sacco.product(Map.of(
                "code", "SHARES", "name", "Shares", "kind", "SHARES", "sharePrice", "100.00", "redeemable", true));
    }

    @Test
    void anInstitutionIsEnteredReadAndEndedOnce() {
        UUID id = UUID.randomUUID();
        treasurer
                .post(
                        PATH,
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Umoja Cooperative",
                                "registrationNumber",
                                "CS/77",
                                "from",
                                "2024-05-01"))
                .statusCode(201)
                .body("id", equalTo(id.toString()), "version", equalTo(1), "state", equalTo("ACTIVE"))
                .body("from", equalTo("2024-05-01"), "to", nullValue(), "registrationNumber", equalTo("CS/77"));
        end(id, "2024-05-01").spec(problem(409, "INSTITUTION_ENDS_TOO_EARLY", "/to"));
        end(id, "2025-01-01")
                .statusCode(200)
                .body("state", equalTo("ENDED"), "to", equalTo("2025-01-01"), "version", equalTo(2));
        end(id, "2025-02-01")
                .spec(problem(409, "INSTITUTION_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("ENDED"), "allowedTransitions", empty());
        sacco.as("auditor").get(PATH).body("items.id", contains(id.toString()), "items.to", contains("2025-01-01"));
        sacco.as("auditor").get(PATH + "/{id}", id).statusCode(200).body("version", equalTo(2));
        end(UUID.randomUUID(), "2025-01-01").spec(problem(404, "INSTITUTION_UNKNOWN"));
    }

    @Test
    void neitherAPersonsMembershipNorAnotherInstitutionGivesUpItsId() {
        for (UUID taken : new UUID[] {sacco.member(), InstitutionExamples.enter(sacco)}) {
            treasurer
                    .post(PATH, Map.of("id", taken, "name", "Umoja", "from", "2024-05-01"))
                    .spec(problem(409, "INSTITUTION_ID_TAKEN", "/id"));
        }
    }

    @Test
    void itHasSharesAndSavingsButNoDeposits() throws Exception {
        UUID umoja = InstitutionExamples.enter(sacco);
        sacco.memberAccount(umoja, shares);
        sacco.deposit(sacco.memberAccount(umoja, product("SAVINGS")), "70.00");
        UUID deposits = product("DEPOSITS");
        open(umoja, deposits).spec(problem(409, "DEPOSITS_ARE_OF_PERSONS"));
        try (var connection = PostgresForTests.superuser("finance");
                var insert = connection.prepareStatement(
                        "insert into finance.member_account (org_id, membership_id, product_id) values (?, ?, ?)")) {
            insert.setObject(1, sacco.id());
            insert.setObject(2, umoja);
            insert.setObject(3, deposits);
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("makes no deposits");
        }
    }

    @Test
    void itBuysTransfersToAndFromMembersRedeemsAndTakesBack() {
        UUID umoja = sacco.memberAccount(InstitutionExamples.enter(sacco), shares);
        UUID imani = sacco.memberAccount(InstitutionExamples.enter(sacco), shares);
        UUID amina = sacco.memberAccount(sacco.member(), shares);
        buy(umoja, 10, "2025-03-01").body("lines.number", contains(1), "lines.kind", contains("PURCHASE"));
        transfer(umoja, amina, 4).body("lines.number", contains(2, 3), "lines.shares", contains(-4, 4));
        transfer(amina, imani, 1).body("lines.shares", contains(-1, 1));
        UUID mistaken = Api.id(transfer(imani, umoja, 1));
        treasurer.post("/api/v1/share-reversals", Map.of("entry", mistaken)).statusCode(201);
        treasurer
                .post(ACCOUNTS + "/{id}/share-redemptions", Map.of("shares", 2), umoja)
                .statusCode(201);
        assertThat(sacco.balance(umoja)).isEqualTo("400.00");
        assertThat(sacco.balance(imani)).isEqualTo("100.00");
        assertThat(sacco.balance(amina)).isEqualTo("300.00");
        sacco.as("auditor").get(SHAREHOLDERS).body("items.shares", contains(4, 1, 3));
        sound();
    }

    @Test
    void whenItHasLeftItOpensNothingAndItsSharesAreRedeemedAndItsAccountClosed() {
        UUID id = InstitutionExamples.enter(sacco);
        UUID umoja = sacco.memberAccount(id, shares);
        buy(umoja, 10, "2025-03-01");
        end(id, "2025-06-01").statusCode(200);
        open(id, shares).spec(problem(409, "MEMBERSHIP_ENDED"));
        treasurer
                .post(ACCOUNTS + "/{id}/share-redemptions", Map.of("shares", 10), umoja)
                .statusCode(201);
        treasurer
                .post(ACCOUNTS + "/{id}/closures", Map.of(), umoja)
                .statusCode(200)
                .body("account.state", equalTo("CLOSED"));
        sacco.as("auditor").get(SHAREHOLDERS).body("items", empty());
        sound();
    }

    @Test
    void shareholdersAreToldOfADayByKindEachHolderOnce() {
        UUID person = sacco.member();
        UUID umojaId = InstitutionExamples.enter(sacco);
        UUID amina = sacco.memberAccount(person, shares);
        UUID second = sacco.memberAccount(person, shares);
        UUID umoja = sacco.memberAccount(umojaId, shares);
        UUID other = sacco.product(
                Map.of("code", "B", "name", "B shares", "kind", "SHARES", "sharePrice", "1.00", "redeemable", true));
        UUID ofOther = sacco.memberAccount(umojaId, other);
        buy(amina, 5, "2025-03-01");
        buy(second, 1, "2025-03-02");
        buy(umoja, 100, "2025-06-01");
        buy(ofOther, 7, "2025-06-02");
        counts("2025-02-28", 0, 0);
        counts("2025-05-31", 1, 0);
        counts("2025-06-01", 1, 1);
        sacco.as("auditor")
                .list(SHAREHOLDERS + "/counts", Map.of("asOf", "2025-07-01", "product", other))
                .body("individuals", equalTo(0), "institutions", equalTo(1));
        sacco.as("auditor")
                .list(SHAREHOLDERS, Map.of("asOf", "2025-03-01"))
                .body("items.holder", contains(person.toString()), "items.shares", contains(5));
        treasurer
                .post(ACCOUNTS + "/{id}/share-redemptions", Map.of("shares", 100), umoja)
                .statusCode(201);
        sacco.as("auditor")
                .list(SHAREHOLDERS, Map.of("product", shares))
                .body("items.id", contains(amina.toString(), second.toString()));
        var first = sacco.as("auditor").list(SHAREHOLDERS, Map.of("asOf", "2025-06-01", "limit", 2, "count", true));
        first.body("items.shares", contains(5, 1), "items.kind", contains("INDIVIDUAL", "INDIVIDUAL"))
                .body("count", equalTo(3));
        Map<String, Object> rest = new HashMap<>(Map.of("asOf", "2025-06-01", "limit", 2));
        rest.put("after", first.extract().path("next"));
        sacco.as("auditor")
                .list(SHAREHOLDERS, rest)
                .body("items.holder", contains(umojaId.toString()), "items.kind", contains("INSTITUTION"))
                .body("items.product", contains(shares.toString()), "items.id", contains(umoja.toString()))
                .body("items.shares", contains(100), "next", nullValue());
    }

    private void counts(String asOf, int individuals, int institutions) {
        sacco.as("auditor")
                .list(SHAREHOLDERS + "/counts", Map.of("asOf", asOf))
                .body("asOf", equalTo(asOf))
                .body("individuals", equalTo(individuals), "institutions", equalTo(institutions));
    }

    private UUID product(String kind) {
        return sacco.product(Map.of("code", kind, "name", kind, "kind", kind));
    }

    private ValidatableResponse open(UUID holder, UUID product) {
        return treasurer.post(ACCOUNTS, Map.of("membership", holder, "product", product));
    }

    private ValidatableResponse end(UUID institution, String to) {
        return treasurer.post(PATH + "/{id}/endings", Map.of("to", to), institution);
    }

    private ValidatableResponse buy(UUID account, long number, String on) {
        return treasurer
                .post(ACCOUNTS + "/{id}/share-purchases", Map.of("shares", number, "effectiveOn", on), account)
                .statusCode(201);
    }

    private ValidatableResponse transfer(UUID from, UUID to, long number) {
        return treasurer
                .post("/api/v1/share-transfers", Map.of("from", from, "to", to, "shares", number))
                .statusCode(201);
    }

    private void sound() {
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true), "findings", empty());
    }
}
