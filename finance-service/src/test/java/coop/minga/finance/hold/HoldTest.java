package coop.minga.finance.hold;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.Waits;
import coop.minga.finance.hold.app.HoldCommands;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.Races;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.money.Money;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class HoldTest {
    private static final String PATH = "/api/v1/holds";

    @Inject
    HoldCommands holds;

    @Inject
    BackgroundCommands background;

    private Tenant sacco;
    private Api treasurer;
    private UUID account;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        treasurer = sacco.as("treasurer");
        account = open(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS"));
        sacco.deposit(account, "1000.00");
    }

    @Test
    void whatIsHeldStaysAndCannotBeTakenOut() {
        UUID first = Api.id(hold("DISPUTE", "600.00").statusCode(201).body("state", equalTo("HELD")));
        hold("PLEDGE", "400.01").spec(problem(409, "HOLD_ABOVE_AVAILABLE")).body("available.amount", equalTo("400.00"));
        withdraw("400.01").spec(problem(409, "INSUFFICIENT_FUNDS")).body("available.amount", equalTo("400.00"));
        treasurer
                .get("/api/v1/member-accounts/{id}/balance", account)
                .body("balance.amount", equalTo("1000.00"), "available.amount", equalTo("400.00"));
        treasurer
                .post(PATH + "/{id}/releases", "", first)
                .statusCode(200)
                .body("state", equalTo("RELEASED"), "amount.amount", equalTo("0.00"));
        treasurer
                .post(PATH + "/{id}/releases", "", first)
                .spec(problem(409, "HOLD_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("RELEASED"), "allowedTransitions", empty());
        withdraw("1000.00").statusCode(201);
        treasurer.list(PATH, Map.of("account", account, "state", "HELD")).body("items", hasSize(0));
        sound();
    }

    @Test
    void anAccountThatHoldsSomethingBackIsNotClosed() {
        hold("ORDER", "1000.00").statusCode(201);
        treasurer
                .post("/api/v1/ledger-accounts/{id}/closures", "", account)
                .spec(problem(409, "LEDGER_ACCOUNT_NOT_EMPTY"));
    }

    @Test
    void aWithdrawalThatWasAnnouncedIsPaidOnItsDay() {
        UUID later = open(Map.of("code", "NOTICE", "name", "Savings", "kind", "SAVINGS", "noticeDays", 30));
        sacco.deposit(later, "500.00");
        UUID early = Api.id(hold(later, "WITHDRAWAL_NOTICE", "100.00").statusCode(201));
        pay(early, "100.00").spec(problem(409, "NOTICE_NOT_OVER"));
        UUID dispute = Api.id(hold(later, "DISPUTE", "100.00").statusCode(201));
        pay(dispute, "100.00").spec(problem(409, "HOLD_IS_NO_NOTICE"));

        UUID announced = Api.id(hold("WITHDRAWAL_NOTICE", "700.00").statusCode(201));
        pay(announced, "700.01").spec(problem(409, "HOLD_SMALLER_THAN_PAID"));
        pay(announced, "650.00").statusCode(201).body("hold.state", equalTo("RELEASED"));
        pay(announced, "1.00").spec(problem(409, "HOLD_TRANSITION_ILLEGAL"));
        assertThat(sacco.balance(account)).isEqualTo("350.00");
        withdraw("350.00").statusCode(201);
        sound();
    }

    @Test
    void whatWasPlacedForOtherWorkIsLetGoByItAlone() {
        var cause = new HoldCause("LOAN_GUARANTEE", UUID.randomUUID());
        var id = new HoldId(UUID.randomUUID());
        inBackground(() -> holds.place(
                new OrganisationId(sacco.id()),
                id,
                new MemberAccountId(account),
                HoldReason.PLEDGE,
                shillings(600),
                cause));
        treasurer.post(PATH + "/{id}/releases", "", id.value()).spec(problem(409, "HOLD_OF_OTHER_WORK"));
        inBackground(() -> holds.reduce(id, cause, shillings(200)));
        withdraw("800.01").spec(problem(409, "INSUFFICIENT_FUNDS"));
        inBackground(() -> holds.reduce(id, cause, shillings(0)));
        withdraw("1000.00").statusCode(201);
    }

    @Test
    void whoHoldsSomethingBackWaitsForWhoeverClosesAnAccount() throws Exception {
        Waits.forWhoCloses(sacco, () -> hold("ORDER", "1.00")).statusCode(201);
    }

    @Test
    void ofHoldsAndWithdrawalsOfTheSameMoneyOneIsMade() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID contested = open(Map.of("code", "R" + round, "name", "Savings", "kind", "SAVINGS"));
            sacco.deposit(contested, "10.00");
            Callable<Integer> hold =
                    () -> hold(contested, "DISPUTE", "10.00").extract().statusCode();
            Callable<Integer> withdraw = () -> treasurer
                    .post("/api/v1/member-accounts/{id}/withdrawals", amount("10.00"), contested)
                    .extract()
                    .statusCode();
            assertThat(Races.together(List.of(hold, withdraw, hold, withdraw)))
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        sound();
    }

    @Test
    void aBalanceThatHoldsBackSomethingElseThanItsHoldsIsNamed() throws SQLException {
        hold("DISPUTE", "10.00").statusCode(201);
        try (var connection = PostgresForTests.superuser("finance");
                var update = connection.prepareStatement(
                        "update finance.balance set held_minor = 999 where account_id = ?")) {
            update.setObject(1, account);
            update.executeUpdate();
        }
        sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .body(
                        "sound", equalTo(false),
                        "findings.kind", equalTo(List.of("HELD_DIFFERS")),
                        "findings[0].account", equalTo(account.toString()));
    }

    private UUID open(Map<String, ?> product) {
        return sacco.memberAccount(sacco.member(), sacco.product(product));
    }

    private ValidatableResponse hold(String reason, String amount) {
        return hold(account, reason, amount);
    }

    private ValidatableResponse hold(UUID on, String reason, String amount) {
        return treasurer.post(PATH, Map.of("account", on, "reason", reason, "amount", Tenant.amount(amount)));
    }

    private ValidatableResponse pay(UUID hold, String amount) {
        return treasurer.post(PATH + "/{id}/withdrawals", amount(amount), hold);
    }

    private ValidatableResponse withdraw(String amount) {
        return treasurer.post("/api/v1/member-accounts/{id}/withdrawals", amount(amount), account);
    }

    private static Map<String, Object> amount(String amount) {
        return Map.of("amount", Tenant.amount(amount));
    }

    private void sound() {
        sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    private void inBackground(Callable<?> work) {
        background.execute(new BackgroundCommands.Actor(sacco.id(), "minga", "test"), "test", () -> {
            try {
                return work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static Money shillings(long amount) {
        return new Money(amount * 100, Currency.getInstance("KES"));
    }
}
