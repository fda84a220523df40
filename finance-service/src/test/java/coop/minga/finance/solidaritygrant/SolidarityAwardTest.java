package coop.minga.finance.solidaritygrant;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.finance.solidaritygrant.Solidarity.ROUNDS;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is awarded to many at once. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SolidarityAwardTest {

    @Test
    void whatIsShownFirstIsWhatIsPaid() {
        Solidarity emergency = Solidarity.begin("EMERGENCY", "100.00");
        UUID claimant = emergency.union().member();
        emergency.claimed(claimant, "5.00");
        UUID unknown = UUID.randomUUID();
        List<UUID> three = Stream.generate(emergency.union()::member).limit(3).toList();
        List<UUID> members = List.of(three.get(0), claimant, three.get(1), unknown, three.get(2));
        Map<String, Object> asked = asked(members, Map.of("total", amount("100.00")));
        asked.put("validateOnly", true);
        emergency
                .award(asked)
                .statusCode(200)
                .body(
                        "validateOnly", equalTo(true),
                        "sum.amount", equalTo("100.00"),
                        "held.amount", equalTo("100.00"),
                        "items.amount.amount", contains("33.34", "33.33", "33.33"),
                        "items.code",
                                contains(null, "SOLIDARITY_CLAIMED_ALREADY", null, "MEMBERSHIP_NOT_YET_KNOWN", null),
                        "items.grant", contains(null, null, null, null, null));
        assertThat(emergency.cash()).isEqualTo("100.00");
        asked.remove("validateOnly");
        List<String> grants = emergency
                .award(asked)
                .statusCode(200)
                .body("items.amount.amount", contains("33.34", "33.33", "33.33"))
                .extract()
                .path("items.grant");
        assertThat(emergency.cash()).isEqualTo("0.00");
        assertThat(emergency.charged()).isEqualTo("100.00");
        UUID first = UUID.fromString(grants.getFirst());
        emergency.grant(first).body("state", equalTo("PAID"), "basis", equalTo("RESOLUTION"), "votes", hasSize(0));
        assertThat(Solidarity.told(first).getFirst().getLong("amountMinor")).isEqualTo(3334);
        emergency.round(emergency.round()).body("committed.amount", equalTo("100.00"));
        emergency
                .award(asked)
                .statusCode(200)
                .body("sum.amount", equalTo("0.00"), "items.code[0]", equalTo("SOLIDARITY_CLAIMED_ALREADY"));
        emergency.sound();
    }

    @Test
    void allArePaidOrNobody() {
        Solidarity emergency = Solidarity.begin("EMERGENCY", "60.00");
        List<UUID> two = List.of(emergency.union().member(), emergency.union().member());
        for (boolean validateOnly : List.of(true, false)) {
            Map<String, Object> tooMuch = asked(two, Map.of("amountEach", amount("30.01")));
            tooMuch.put("validateOnly", validateOnly);
            emergency.award(tooMuch).spec(problem(409, validateOnly ? "SOLIDARITY_FUND_SHORT" : "INSUFFICIENT_FUNDS"));
            Map<String, Object> aboveCap = asked(two, Map.of("amountEach", amount("50.01")));
            aboveCap.put("validateOnly", validateOnly);
            emergency.award(aboveCap).spec(problem(409, "SOLIDARITY_ABOVE_MEMBER_CAP"));
            List<UUID> three =
                    Stream.generate(emergency.union()::member).limit(3).toList();
            Map<String, Object> aboveRound = asked(three, Map.of("amountEach", amount("40.01")));
            aboveRound.put("validateOnly", validateOnly);
            emergency.award(aboveRound).spec(problem(409, "SOLIDARITY_ABOVE_ROUND_CAP"));
        }
        emergency.award(asked(two, Map.of("total", amount("0.01")))).spec(problem(400, "SOLIDARITY_AMOUNT_INVALID"));
        emergency
                .award(asked(List.of(two.getFirst(), two.getFirst()), Map.of("amountEach", amount("1.00"))))
                .spec(problem(400, "SOLIDARITY_MEMBER_TWICE"));
        emergency.award(asked(two, Map.of())).spec(problem(400, "SOLIDARITY_EACH_OR_TOTAL"));
        assertThat(emergency.cash()).isEqualTo("60.00");
        emergency.round(emergency.round()).body("committed.amount", equalTo("0.00"));
        emergency.award(asked(two, Map.of("amountEach", amount("30.00")))).statusCode(200);
        assertThat(emergency.cash()).isEqualTo("0.00");
    }

    @Test
    void onlyAnEmergencyAwardsAndNeverByWhoOpenedIt() {
        Solidarity emergency = Solidarity.begin("EMERGENCY", "60.00");
        Map<String, Object> asked = asked(List.of(emergency.union().member()), Map.of("amountEach", amount("1.00")));
        String opener = emergency.round(emergency.round()).extract().path("openedBy");
        Api.with(Tokens.withSubject("treasurer", emergency.union().id(), opener))
                .post(ROUNDS + "/{id}/awards", asked, emergency.round())
                .spec(problem(409, "SOLIDARITY_MAKER_IS_CHECKER"));
        Solidarity strike = Solidarity.begin("STRIKE", "60.00");
        strike.award(asked).spec(problem(409, "SOLIDARITY_AWARD_OF_OTHER_KIND"));
    }

    /** Every cent of a total is paid, whoever of the members can be given something. */
    @Test
    void conservesGeneratedTotals() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            int members = 1 + random.nextInt(40);
            long held = (long) members + random.nextInt(200_000);
            String total = BigDecimal.valueOf(held, 2).toPlainString();
            Solidarity emergency = Solidarity.begin(
                    Tenant.register(),
                    "EMERGENCY",
                    total,
                    Map.of("capPerMember", amount("9000.00"), "capPerRound", amount("9000.00")));
            List<UUID> able = IntStream.range(0, members)
                    .mapToObj(each -> UUID.randomUUID())
                    .toList();
            emergency.union().members(able);
            List<String> shares = emergency
                    .award(asked(able, Map.of("total", amount(total))))
                    .statusCode(200)
                    .body("sum.amount", equalTo(total))
                    .extract()
                    .path("items.amount.amount");
            List<BigDecimal> amounts = shares.stream().map(BigDecimal::new).toList();
            String where = "seed " + seed + ", round " + i;
            assertThat(amounts).as(where).hasSize(members);
            assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(where)
                    .isEqualByComparingTo(total);
            BigDecimal spread = amounts.stream()
                    .reduce(BigDecimal::max)
                    .orElseThrow()
                    .subtract(amounts.stream().reduce(BigDecimal::min).orElseThrow());
            assertThat(spread).as(where).isLessThanOrEqualTo(new BigDecimal("0.01"));
            assertThat(emergency.cash()).as(where).isEqualTo("0.00");
            assertThat(emergency.charged()).as(where).isEqualTo(total);
        }
    }

    private static Map<String, Object> asked(List<UUID> members, Map<String, ?> share) {
        Map<String, Object> asked = new HashMap<>(Map.of("members", members, "reason", "LOCKDOWN"));
        asked.putAll(share);
        return asked;
    }
}
