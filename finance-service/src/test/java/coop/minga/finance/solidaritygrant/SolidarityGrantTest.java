package coop.minga.finance.solidaritygrant;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.finance.solidaritygrant.Solidarity.GRANTS;
import static coop.minga.finance.solidaritygrant.Solidarity.ROUNDS;
import static coop.minga.finance.solidaritygrant.Solidarity.SCHEMES;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SolidarityGrantTest {

    @Test
    void isPaidOnceOutOfItsFundWhenTheCommitteeSaidYes() {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        UUID member = strike.union().member();
        UUID grant = strike.approved(member, "40.00");
        strike.round(strike.round()).body("committed.amount", equalTo("40.00"), "left.amount", equalTo("80.00"));
        assertThat(Solidarity.told(grant)).isEmpty();
        UUID entry = UUID.fromString(strike.pay(grant)
                .statusCode(200)
                .body("state", equalTo("PAID"), "votes.voter", contains("amina", "boniface"))
                .extract()
                .path("entry"));
        strike.pay(grant)
                .spec(problem(409, "SOLIDARITY_GRANT_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("PAID"), "allowedTransitions", hasSize(0));
        assertThat(strike.cash()).isEqualTo("60.00");
        assertThat(strike.charged()).isEqualTo("40.00");
        JsonPath told = Solidarity.told(grant).getFirst();
        assertThat(Solidarity.told(grant)).hasSize(1);
        assertThat(told.getString("kind")).isEqualTo("STRIKE");
        assertThat(told.getLong("amountMinor")).isEqualTo(4000);
        assertThat(told.getString("membershipId")).isEqualTo(member.toString());
        assertThat(told.getString("roundId")).isEqualTo(strike.round().toString());
        assertThat(told.getString("entryId")).isEqualTo(entry.toString());
        strike.union()
                .as("treasurer")
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                .spec(problem(409, "SOLIDARITY_ENTRY_STAYS"));
        strike.sound();
    }

    @Test
    void nobodyDecidesTwiceOrOnTheirOwnClaim() {
        Solidarity hardship = Solidarity.begin("HARDSHIP", "100.00");
        UUID grant = Api.id(hardship.voter("amina")
                .post(GRANTS, hardship.claim(hardship.union().member(), "10.00"))
                .statusCode(201));
        hardship.vote("amina", grant, true).spec(problem(409, "SOLIDARITY_MAKER_IS_CHECKER"));
        hardship.vote("daudi", grant, true).spec(problem(409, "SOLIDARITY_NOT_ON_COMMITTEE"));
        hardship.vote("boniface", grant, true).statusCode(200);
        hardship.vote("boniface", grant, true).spec(problem(409, "SOLIDARITY_VOTED_ALREADY"));
        hardship.pay(grant)
                .spec(problem(409, "SOLIDARITY_GRANT_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("SUBMITTED"), "allowedTransitions", hasItem("APPROVED"));
        // Two are left beside the submitter, and both would have been needed.
        hardship.vote("chausiku", grant, false)
                .statusCode(200)
                .body("state", equalTo("REJECTED"), "refusedBecause", equalTo("COMMITTEE_SAID_NO"));
        hardship.round(hardship.round()).body("committed.amount", equalTo("0.00"));
        assertThat(hardship.cash()).isEqualTo("100.00");
    }

    @Test
    void aMemberClaimsOnceInARoundUntilTheClaimHasEnded() {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        UUID member = strike.union().member();
        UUID first = strike.claimed(member, "10.00");
        strike.claims(member, "10.00").spec(problem(409, "SOLIDARITY_CLAIMED_ALREADY"));
        strike.union()
                .as("organiser")
                .post(GRANTS + "/{id}/withdrawals", "", first)
                .statusCode(200);
        UUID second = strike.approved(member, "50.00");
        strike.claims(member, "10.00").spec(problem(409, "SOLIDARITY_CLAIMED_ALREADY"));
        strike.union()
                .as("treasurer")
                .post(GRANTS + "/{id}/refusals", Map.of("because", "NOT_COLLECTED"), second)
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        strike.round(strike.round()).body("committed.amount", equalTo("0.00"));
        UUID third = strike.claimed(member, "10.00");
        strike.union()
                .as("org-admin")
                .post(GRANTS + "/{id}/rejections", Map.of("because", "NOT_COVERED"), third)
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        strike.union()
                .as("auditor")
                .list(GRANTS, Map.of("membership", member, "state", "REJECTED"))
                .body("items.id", contains(third.toString()));
    }

    @Test
    void severalGrantsOfAMemberTogetherStayBelowTheCap() {
        Solidarity strike = Solidarity.begin(Tenant.register(), "STRIKE", "100.00", Map.of("grantsPerMember", 3));
        UUID member = strike.union().member();
        strike.claimed(member, "30.00");
        strike.claims(member, "20.01")
                .spec(problem(409, "SOLIDARITY_ABOVE_MEMBER_CAP"))
                .body("left.amount", equalTo("20.00"));
        strike.claimed(member, "10.00");
        strike.claimed(member, "10.00");
        strike.claims(member, "0.01").spec(problem(409, "SOLIDARITY_CLAIMED_ALREADY"));
    }

    @Test
    void aRoundPromisesNoMoreThanItsCapAndAFundPaysNoMoreThanItHolds() {
        Solidarity strike = Solidarity.begin("STRIKE", "60.00");
        List<UUID> approved = List.of(
                strike.approved(strike.union().member(), "50.00"),
                strike.approved(strike.union().member(), "50.00"));
        UUID third = strike.claimed(strike.union().member(), "20.01");
        strike.vote("amina", third, true).statusCode(200);
        strike.vote("boniface", third, true)
                .spec(problem(409, "SOLIDARITY_ABOVE_ROUND_CAP"))
                .body("left.amount", equalTo("20.00"));
        strike.grant(third).body("state", equalTo("SUBMITTED"), "votes", hasSize(1));
        strike.pay(approved.getFirst()).statusCode(200);
        strike.pay(approved.getLast()).spec(problem(409, "INSUFFICIENT_FUNDS"));
        strike.grant(approved.getLast()).body("state", equalTo("APPROVED"), "entry", nullValue());
        strike.give("40.00");
        strike.pay(approved.getLast()).statusCode(200);
        assertThat(strike.cash()).isEqualTo("0.00");
    }

    @Test
    void aFundPaysNothingOfOthersOutOfAnAccountWithoutAFloor() {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        UUID bank = strike.union().account("1099", "ASSET");
        UUID grant = strike.approved(strike.union().member(), "10.00");
        Map<String, Object> fromBank = Map.of("ledgerAccount", bank);
        Api treasurer = strike.union().as("treasurer");
        treasurer
                .post(GRANTS + "/{id}/payments", fromBank, grant)
                .spec(problem(409, "SOLIDARITY_FUND_SHORT"))
                .body("missing.amount", equalTo("10.00"));
        treasurer
                .post(
                        GRANTS + "/{id}/payments",
                        Map.of("ledgerAccount", strike.union().accountOf("2800")),
                        grant)
                .spec(problem(409, "SOLIDARITY_ACCOUNT_UNFIT"));
        treasurer
                .post(
                        GRANTS + "/{id}/payments",
                        Map.of("ledgerAccount", strike.union().keptAsset()),
                        grant)
                .spec(problem(409, "SOLIDARITY_ACCOUNT_UNFIT"));
        assertThat(strike.union().balance(bank)).isEqualTo("0.00");
        strike.grant(grant).body("state", equalTo("APPROVED"));
    }

    @Test
    void aRestrictedFundPaysOnlyWhatItNames() {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        UUID running = strike.union().accountOf("5100");
        Api treasurer = strike.union().as("treasurer");
        UUID other = Api.id(treasurer
                .post(
                        SCHEMES,
                        Map.of(
                                "kind",
                                "STRIKE",
                                "fund",
                                strike.fund(),
                                "terms",
                                Solidarity.terms(Map.of("chargedTo", running))))
                .statusCode(201));
        UUID round = Api.id(treasurer
                .post(ROUNDS, Map.of("scheme", other, "resolution", strike.resolution()))
                .statusCode(201));
        var there = new Solidarity(strike.union(), "STRIKE", strike.fund(), other, strike.resolution(), round);
        there.pay(there.approved(strike.union().member(), "10.00")).spec(problem(409, "FUND_RESTRICTED"));
    }

    @Test
    void aRoundOpensAndClosesUnderAResolutionInForce() {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        Api admin = strike.union().as("org-admin");
        UUID proposed = UUID.randomUUID();
        strike.union().resolution(proposed, 1, "TABLED", "CAMPAIGN");
        UUID surplus = UUID.randomUUID();
        strike.union().resolution(surplus, 1, "ADOPTED", "SURPLUS");
        UUID late = strike.claimed(strike.union().member(), "10.00");
        close(strike, proposed).spec(problem(409, "RESOLUTION_NOT_IN_FORCE"));
        close(strike, surplus).spec(problem(409, "RESOLUTION_OF_OTHER_KIND"));
        close(strike, UUID.randomUUID()).spec(problem(409, "RESOLUTION_NOT_YET_KNOWN"));
        admin.post(ROUNDS, Map.of("scheme", strike.scheme(), "resolution", strike.resolution()))
                .spec(problem(409, "SOLIDARITY_ROUND_OPEN_ALREADY"));
        strike.union().resolution(proposed, 2, "ADOPTED", "CAMPAIGN");
        close(strike, proposed).statusCode(200).body("state", equalTo("CLOSED"));
        close(strike, proposed).spec(problem(409, "SOLIDARITY_ROUND_CLOSED"));
        strike.claims(strike.union().member(), "10.00").spec(problem(409, "SOLIDARITY_ROUND_CLOSED"));
        strike.vote("amina", late, true).statusCode(200);
        strike.vote("chausiku", late, true).statusCode(200);
        strike.pay(late).statusCode(200);
        admin.post(ROUNDS, Map.of("scheme", strike.scheme(), "resolution", surplus))
                .spec(problem(409, "RESOLUTION_OF_OTHER_KIND"));
        admin.post(ROUNDS, Map.of("scheme", strike.scheme(), "resolution", proposed))
                .statusCode(201);
    }

    @Test
    void aRoundKeepsTheTermsItWasOpenedWith() {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        Api treasurer = strike.union().as("treasurer");
        String etag = Api.etag(treasurer.get(SCHEMES + "/{id}", strike.scheme()));
        Map<String, Object> fewer = Solidarity.terms(Map.of("quorum", 1, "capPerMember", amount("10.00")));
        treasurer
                .put(etag, SCHEMES + "/{id}", fewer, strike.scheme())
                .statusCode(200)
                .body("quorum", equalTo(1));
        UUID grant = strike.claimed(strike.union().member(), "50.00");
        strike.vote("amina", grant, true).body("state", equalTo("SUBMITTED"));
        for (Map<String, ?> wrong : List.of(
                Map.of("quorum", 4),
                Map.of("capPerMember", amount("120.01")),
                Map.of("committee", List.of("a", "a")))) {
            treasurer
                    .post(SCHEMES, Map.of("kind", "STRIKE", "fund", strike.fund(), "terms", Solidarity.terms(wrong)))
                    .spec(problem(400, "SOLIDARITY_TERMS_INVALID"));
        }
    }

    @Test
    void refusesReasonsOfOtherKindsAndMembersWhoLeft() {
        Solidarity strike = Solidarity.begin("STRIKE", "100.00");
        UUID gone = UUID.randomUUID();
        strike.union()
                .member(
                        gone,
                        1,
                        UUID.randomUUID(),
                        new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)),
                        new MemberPeriod("RESIGNED", LocalDate.of(2025, 1, 1), null));
        strike.claims(gone, "10.00").spec(problem(409, "SOLIDARITY_MEMBERSHIP_NOT_OPEN"));
        strike.claims(UUID.randomUUID(), "10.00").spec(problem(409, "MEMBERSHIP_NOT_YET_KNOWN"));
        Map<String, Object> other = new HashMap<>(strike.claim(strike.union().member(), "10.00"));
        other.put("reason", "LOSS_OF_INCOME");
        strike.union().as("organiser").post(GRANTS, other).spec(problem(400, "SOLIDARITY_REASON_OF_OTHER_KIND"));
        other.putAll(Map.of("reason", "ON_STRIKE", "amount", Map.of("amount", "10.00", "currency", "UGX")));
        strike.union().as("organiser").post(GRANTS, other).spec(problem(400, "SOLIDARITY_AMOUNT_INVALID"));
    }

    @Test
    void aMemberClaimsForNobodyElseAndIsNotToldWhoVoted() {
        Solidarity hardship = Solidarity.begin("HARDSHIP", "100.00");
        UUID person = UUID.randomUUID();
        UUID member = hardship.union().member(person);
        Api own = Api.with(Tokens.withPerson("member", hardship.union().id(), person));
        String path = "/api/v1/me/solidarity-grants";
        own.post(path, hardship.claim(hardship.union().member(), "10.00"))
                .spec(problem(409, "MEMBERSHIP_NOT_YET_KNOWN"));
        UUID grant = Api.id(own.post(path, hardship.claim(member, "10.00")).statusCode(201));
        hardship.claimed(hardship.union().member(), "10.00");
        hardship.vote("amina", grant, false).statusCode(200);
        String body = own.get(path)
                .statusCode(200)
                .body("items.id", contains(grant.toString()))
                .extract()
                .asString();
        assertThat(body).doesNotContain("amina");
        Tenant other = Tenant.register();
        other.as("treasurer").get(GRANTS + "/{id}", grant).spec(problem(404, "SOLIDARITY_GRANT_UNKNOWN"));
        other.as("treasurer")
                .post(GRANTS + "/{id}/payments", Map.of(), grant)
                .spec(problem(404, "SOLIDARITY_GRANT_UNKNOWN"));
    }

    private static ValidatableResponse close(Solidarity strike, UUID resolution) {
        return strike.union()
                .as("org-admin")
                .post(ROUNDS + "/{id}/closures", Map.of("resolution", resolution), strike.round());
    }
}
