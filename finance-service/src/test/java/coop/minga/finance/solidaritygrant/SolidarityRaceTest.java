package coop.minga.finance.solidaritygrant;

import static coop.minga.finance.Tenant.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What many do with the same round at the same moment. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SolidarityRaceTest {

    @Test
    void ofClaimsOfTheSameMemberOneIsSubmitted() throws Exception {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        for (int i = 0; i < 5; i++) {
            UUID member = strike.union().member();
            Callable<Integer> claim =
                    () -> strike.claims(member, "10.00").extract().statusCode();
            assertThat(Races.together(Collections.nCopies(6, claim)))
                    .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void oneOfTheCommitteeIsNoQuorumHoweverOftenShePresses() throws Exception {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        UUID grant = strike.claimed(strike.union().member(), "10.00");
        Callable<Integer> yes =
                () -> strike.vote("amina", grant, true).extract().statusCode();
        assertThat(Races.together(Collections.nCopies(6, yes))).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        strike.grant(grant).body("state", equalTo("SUBMITTED"), "votes", hasSize(1));
    }

    @Test
    void ofApprovalsAtOnceAsManyStandAsTheRoundHolds() throws Exception {
        Solidarity strike = Solidarity.begin("STRIKE", "1000.00");
        List<UUID> claimed = IntStream.range(0, 6)
                .mapToObj(i -> strike.claimed(strike.union().member(), "50.00"))
                .toList();
        claimed.forEach(grant -> strike.vote("amina", grant, true).statusCode(200));
        // The round's cap is 120.00.
        assertThat(Races.together(claimed.stream()
                        .<Callable<Integer>>map(grant -> () ->
                                strike.vote("boniface", grant, true).extract().statusCode())
                        .toList()))
                .containsExactlyInAnyOrder(200, 200, 409, 409, 409, 409);
        strike.round(strike.round()).body("committed.amount", equalTo("100.00"));
    }

    @Test
    void aGrantIsPaidOnceAndAFundNeverShort() throws Exception {
        Solidarity strike = Solidarity.begin("STRIKE", "50.00");
        List<UUID> two = List.of(
                strike.approved(strike.union().member(), "50.00"),
                strike.approved(strike.union().member(), "50.00"));
        List<Callable<Integer>> payments = Stream.concat(
                        Collections.nCopies(3, two.getFirst()).stream(), Collections.nCopies(3, two.getLast()).stream())
                .<Callable<Integer>>map(
                        grant -> () -> strike.pay(grant).extract().statusCode())
                .toList();
        assertThat(Races.together(payments)).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(strike.cash()).isEqualTo("0.00");
        strike.sound();
    }

    @Test
    void ofTwoAwardsToTheSameMembersOneGivesThemSomething() throws Exception {
        Solidarity emergency = Solidarity.begin("EMERGENCY", "100.00");
        List<UUID> members = Stream.generate(emergency.union()::member).limit(3).toList();
        Map<String, ?> asked = Map.of("members", members, "reason", "DISASTER", "amountEach", amount("10.00"));
        Callable<String> award =
                () -> emergency.award(asked).statusCode(200).extract().path("sum.amount");
        assertThat(Races.together(Collections.nCopies(4, award)))
                .containsExactlyInAnyOrder("30.00", "0.00", "0.00", "0.00");
        assertThat(emergency.cash()).isEqualTo("70.00");
        emergency.sound();
    }
}
