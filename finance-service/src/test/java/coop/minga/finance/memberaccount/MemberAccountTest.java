package coop.minga.finance.memberaccount;

import static coop.minga.finance.Tenant.move;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MemberAccountTest {
    private static final String PATH = "/api/v1/member-accounts";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private Tenant sacco;
    private Api treasurer;
    private UUID savings;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        treasurer = sacco.as("treasurer");
        savings = sacco.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS"));
    }

    @Test
    void anAccountIsALedgerAccountBelowTheOneOfItsKindAndIsCountedWithoutAGap() {
        UUID first = sacco.memberAccount(sacco.member(), savings);
        treasurer
                .post(PATH, Map.of("membership", UUID.randomUUID(), "product", savings))
                .statusCode(409);
        treasurer
                .post(PATH, Map.of("membership", sacco.member(), "product", savings))
                .statusCode(201)
                .body("number", equalTo(2), "code", equalTo("2010.2"), "state", equalTo("OPEN"));
        sacco.as("auditor")
                .get("/api/v1/ledger-accounts/{id}", first)
                .body("code", equalTo("2010.1"), "name", equalTo("Savings 1"), "class", equalTo("LIABILITY"));
        treasurer.list(PATH, Map.of("number", 1)).body("items.id", contains(first.toString()));
    }

    @Test
    void opensAccountsForWhoIsOrAppliesToBeAMemberAndForNobodyElse() {
        UUID stranger = UUID.randomUUID();
        var refused = treasurer
                .post(PATH, Map.of("membership", stranger, "product", savings))
                .spec(problem(409, "MEMBERSHIP_NOT_YET_KNOWN"));
        assertThat(refused.extract().header("Retry-After")).isEqualTo("2");
        UUID left = UUID.randomUUID();
        sacco.member(left, 1, UUID.randomUUID(), new MemberPeriod("RESIGNED", FIRST, null));
        treasurer.post(PATH, Map.of("membership", left, "product", savings)).spec(problem(409, "MEMBERSHIP_ENDED"));
        UUID applies = UUID.randomUUID();
        sacco.member(applies, 1, UUID.randomUUID(), new MemberPeriod("APPLIED", FIRST, null));
        sacco.memberAccount(applies, savings);
        treasurer.post("/api/v1/products/{id}/closures", "", savings).statusCode(200);
        treasurer
                .post(PATH, Map.of("membership", applies, "product", savings))
                .spec(problem(409, "PRODUCT_NOT_OFFERED"));
    }

    @Test
    void anAccountWithAFloorBeginsWithTheFloor() {
        UUID product = sacco.product(Map.of("code", "FLOOR", "name", "Savings", "kind", "SAVINGS", "floor", "500.00"));
        UUID account = sacco.memberAccount(sacco.member(), product);
        UUID cash = sacco.account("1015", "ASSET");
        treasurer
                .post("/api/v1/journal-entries", move("499.99", cash, account))
                .spec(problem(409, "INSUFFICIENT_FUNDS"))
                .body("available.amount", equalTo("0.00"));
        holds(account, "0.00", "0.00");
        treasurer.post("/api/v1/journal-entries", move("600.00", cash, account)).statusCode(201);
        holds(account, "600.00", "100.00");
        treasurer
                .post("/api/v1/journal-entries", move("100.01", account, cash))
                .spec(problem(409, "INSUFFICIENT_FUNDS"))
                .body("available.amount", equalTo("100.00"));
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void aMemberSeesTheOwnAccountsAndNoOther() {
        UUID person = UUID.randomUUID();
        UUID own = sacco.memberAccount(sacco.member(person), savings);
        UUID other = sacco.memberAccount(sacco.member(), savings);
        Api member = Api.with(Tokens.withPerson("member", sacco.id(), person));
        member.get("/api/v1/me/member-accounts").body("items.id", contains(own.toString()));
        member.get("/api/v1/me/member-accounts/{id}/balance", own)
                .statusCode(200)
                .body("balance.amount", equalTo("0.00"));
        member.get("/api/v1/me/member-accounts/{id}/balance", other).spec(problem(404, "MEMBER_ACCOUNT_UNKNOWN"));
        Api.as("member", sacco.id()).get("/api/v1/me/member-accounts").body("items", hasSize(0));
    }

    private void holds(UUID account, String balance, String available) {
        treasurer
                .get(PATH + "/{id}/balance", account)
                .statusCode(200)
                .body("balance.amount", equalTo(balance), "available.amount", equalTo(available));
    }
}
