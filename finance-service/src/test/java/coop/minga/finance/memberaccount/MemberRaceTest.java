package coop.minga.finance.memberaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many clients do with members' money at the same moment. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MemberRaceTest {
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
    void oneOfTwoWithdrawsTheLastShilling() throws Exception {
        UUID account = sacco.memberAccount(sacco.member(), savings);
        for (int round = 0; round < 10; round++) {
            sacco.deposit(account, "1.00");
            Callable<Integer> withdraw = () -> treasurer
                    .post("/api/v1/member-accounts/{id}/withdrawals", Map.of("amount", Tenant.amount("1.00")), account)
                    .extract()
                    .statusCode();
            assertThat(Races.together(List.of(withdraw, withdraw))).containsExactlyInAnyOrder(201, 409);
            assertThat(sacco.balance(account)).isEqualTo("0.00");
        }
        sound();
    }

    @Test
    void sixtyFourClientsMoveMoneyAmongFourMembersInOppositeDirections() throws Exception {
        List<UUID> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID account = sacco.memberAccount(sacco.member(), savings);
            sacco.deposit(account, "1000.00");
            four.add(account);
        }
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < 64; client++) {
            UUID from = four.get(client % 4);
            UUID to = four.get((client + 1 + client / 4 % 3) % 4);
            clients.add(() -> {
                for (int i = 0; i < 5; i++) {
                    treasurer
                            .post("/api/v1/transfers", Map.of("from", from, "to", to, "amount", Tenant.amount("1.00")))
                            .statusCode(201);
                }
                return 201;
            });
        }
        assertThat(Races.together(clients)).containsOnly(201);
        assertThat(four.stream().map(sacco::balance).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("4000.00");
        sound();
    }

    @Test
    void accountsThatAreOpenedAtOnceAreCountedWithoutAGap() throws Exception {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            UUID member = sacco.member();
            UUID product = i % 4 == 0 ? UUID.randomUUID() : savings;
            clients.add(() -> treasurer
                    .post("/api/v1/member-accounts", Map.of("membership", member, "product", product))
                    .extract()
                    .statusCode());
        }
        assertThat(Races.together(clients).stream().filter(each -> each == 201)).hasSize(12);
        List<Integer> numbers =
                treasurer.get("/api/v1/member-accounts").extract().path("items.number");
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    private void sound() {
        sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }
}
