package coop.minga.finance.insurance;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.finance.insurance.Insured.CLAIMS;
import static coop.minga.finance.insurance.Insured.LONG_AGO;
import static coop.minga.finance.insurance.Insured.POLICIES;
import static coop.minga.finance.insurance.Insured.PRODUCTS;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.memberaccount.Races;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class InsuranceTest {
    private static final LocalDate DAY = LONG_AGO.plusDays(40);

    @Inject
    OrganisationQueries organisations;

    @Inject
    Transactions transactions;

    @Test
    void premiumsComeIntoTheFundAndInsureDays() {
        Tenant union = Tenant.register().withChart();
        UUID fund = Insured.fund(union, UUID.randomUUID());
        UUID product = Insured.product(union, UUID.randomUUID(), fund, 30);
        UUID member = union.member();
        Api treasurer = union.as("treasurer");
        UUID policy = Api.id(treasurer
                .post(POLICIES, Map.of("product", product, "membership", member))
                .statusCode(201)
                .body("standing", equalTo("NOT_BEGUN"), "paidThrough", nullValue()));
        treasurer
                .post(POLICIES, Map.of("product", product, "membership", member))
                .spec(problem(409, "INSURANCE_POLICY_HELD_ALREADY"));
        LocalDate today = today(union);
        treasurer
                .post(
                        CLAIMS,
                        Map.of(
                                "policy",
                                policy,
                                "event",
                                "FIRE",
                                "happenedOn",
                                today.toString(),
                                "amount",
                                amount("1.00")))
                .spec(problem(409, "INSURANCE_NOT_INSURED_THAT_DAY"));
        UUID first = Api.id(pay(union, policy, 1)
                .statusCode(201)
                .body(
                        "number",
                        equalTo(1),
                        "from",
                        equalTo(today.toString()),
                        "unbrokenFrom",
                        equalTo(today.toString())));
        pay(union, policy, 2)
                .statusCode(201)
                .body(
                        "number", equalTo(2),
                        "from", equalTo(today.plusMonths(1).toString()),
                        "through", equalTo(today.plusMonths(3).minusDays(1).toString()));
        pay(union, policy, 24).spec(problem(409, "INSURANCE_PAID_TOO_FAR"));
        assertThat(union.balance(union.accountOf("1010"))).isEqualTo("30.00");
        assertThat(union.balance(union.accountOf("4060"))).isEqualTo("30.00");
        treasurer
                .get(POLICIES + "/{id}", policy)
                .body(
                        "standing", equalTo("WAITING"),
                        "paidThrough", equalTo(today.plusMonths(3).minusDays(1).toString()));
        treasurer.get(POLICIES + "/{id}/premiums", policy).body("items.number", contains(1, 2));
        treasurer
                .post(
                        CLAIMS,
                        Map.of(
                                "policy",
                                policy,
                                "event",
                                "FIRE",
                                "happenedOn",
                                today.toString(),
                                "amount",
                                amount("1.00")))
                .spec(problem(409, "INSURANCE_WAITING_THAT_DAY"))
                .body("coveredFrom", equalTo(today.plusDays(30).toString()));
        treasurer
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), first)
                .spec(problem(409, "INSURANCE_ENTRY_STAYS"));
        treasurer
                .post(POLICIES + "/{id}/endings", Map.of(), policy)
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        pay(union, policy, 1).spec(problem(409, "INSURANCE_POLICY_ENDED"));
        treasurer.post(PRODUCTS + "/{id}/closures", "", product).statusCode(200);
        treasurer
                .post(POLICIES, Map.of("product", product, "membership", member))
                .spec(problem(409, "INSURANCE_PRODUCT_CLOSED"));
    }

    @Test
    void aClaimIsAssessedAndPaidByDifferentPeopleOnce() {
        Insured insured = Insured.begin("500.00");
        UUID claim = Api.id(insured.officer("boniface")
                .post(CLAIMS, insured.claim("FIRE", DAY, "80.00"))
                .statusCode(201));
        insured.officer("amina")
                .post(CLAIMS, insured.claim("FIRE", DAY, "20.00"))
                .spec(problem(409, "INSURANCE_CLAIMED_ALREADY"));
        insured.pay("amina", claim)
                .spec(problem(409, "INSURANCE_CLAIM_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("SUBMITTED"), "allowedTransitions", hasItem("ASSESSED"));
        insured.assess("boniface", claim, "80.00").spec(problem(409, "INSURANCE_MAKER_IS_CHECKER"));
        insured.assess("amina", claim, "80.01").spec(problem(400, "INSURANCE_AMOUNT_INVALID"));
        insured.assess("amina", claim, "70.00").statusCode(200).body("assessed.amount", equalTo("70.00"));
        insured.pay("amina", claim).spec(problem(409, "INSURANCE_MAKER_IS_CHECKER"));
        insured.pay("boniface", claim).spec(problem(409, "INSURANCE_MAKER_IS_CHECKER"));
        UUID entry = UUID.fromString(insured.pay("chausiku", claim)
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .extract()
                .path("entry"));
        insured.pay("chausiku", claim).spec(problem(409, "INSURANCE_CLAIM_TRANSITION_ILLEGAL"));
        assertThat(insured.cash()).isEqualTo("430.00");
        assertThat(insured.union().balance(insured.union().accountOf("5650"))).isEqualTo("70.00");
        insured.union()
                .as("treasurer")
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                .spec(problem(409, "INSURANCE_ENTRY_STAYS"));
        insured.sound();
    }

    @Test
    void whatWasRefusedIsAssessedAgainBySomebodyNew() {
        Insured insured = Insured.begin("500.00");
        UUID claim = insured.claimed("THEFT", DAY, "50.00");
        insured.assess("amina", claim, "0.00").statusCode(200);
        insured.pay("boniface", claim).spec(problem(409, "INSURANCE_NOTHING_TO_PAY"));
        insured.refuse("amina", claim).spec(problem(409, "INSURANCE_MAKER_IS_CHECKER"));
        insured.refuse("boniface", claim).statusCode(200).body("refusedBecause", equalTo("NOT_CONFIRMED"));
        insured.union()
                .as("organiser")
                .post(CLAIMS + "/{id}/appeals", "", claim)
                .statusCode(200);
        insured.assess("amina", claim, "50.00").spec(problem(409, "INSURANCE_MAKER_IS_CHECKER"));
        insured.assess("boniface", claim, "50.00").spec(problem(409, "INSURANCE_MAKER_IS_CHECKER"));
        insured.assess("chausiku", claim, "40.00")
                .statusCode(200)
                .body("assessments.assessor", contains("amina", "chausiku"), "refusedBecause", nullValue());
        insured.pay("boniface", claim).statusCode(200);
        assertThat(insured.cash()).isEqualTo("460.00");
    }

    @Test
    void aYearOfAPolicyPaysItsCoverAndAFundWhatItHolds() {
        Insured insured = Insured.begin("120.00");
        UUID first = insured.assessed("FIRE", DAY, "60.00");
        UUID second = insured.assessed("FLOOD", DAY, "60.00");
        insured.pay("chausiku", first).statusCode(200);
        insured.pay("chausiku", second)
                .spec(problem(409, "INSURANCE_ABOVE_COVER"))
                .body("left.amount", equalTo("40.00"));
        UUID third = insured.claimed("STORM", DAY, "60.00");
        insured.assess("amina", third, "40.01").spec(problem(409, "INSURANCE_ABOVE_COVER"));
        insured.assess("amina", third, "40.00").statusCode(200);
        insured.pay("chausiku", third).statusCode(200);
        assertThat(insured.cash()).isEqualTo("20.00");

        Insured poor = Insured.begin("10.00");
        UUID claim = poor.assessed("FIRE", DAY, "60.00");
        poor.pay("chausiku", claim).spec(problem(409, "INSUFFICIENT_FUNDS"));
        UUID bank = poor.union().account("1099", "ASSET");
        poor.officer("chausiku")
                .post(CLAIMS + "/{id}/payments", Map.of("ledgerAccount", bank), claim)
                .spec(problem(409, "INSURANCE_FUND_SHORT"));
        poor.officer("chausiku")
                .post(
                        CLAIMS + "/{id}/payments",
                        Map.of("ledgerAccount", poor.union().keptAsset()),
                        claim)
                .spec(problem(409, "INSURANCE_ACCOUNT_UNFIT"));
        poor.get(claim).body("state", equalTo("ASSESSED"), "entry", nullValue());
    }

    @Test
    void whatHappenedOutsideTheInsuredDaysIsNotClaimed() {
        Insured insured = Insured.begin(Tenant.register(), UUID.randomUUID(), "100.00", 41);
        insured.claims("FIRE", DAY, "1.00").spec(problem(409, "INSURANCE_WAITING_THAT_DAY"));
        insured.claims("FIRE", DAY.plusDays(1), "1.00").statusCode(201);
        insured.claims("FIRE", LONG_AGO.minusDays(1), "1.00").spec(problem(409, "INSURANCE_NOT_INSURED_THAT_DAY"));
        LocalDate tomorrow = today(insured.union()).plusDays(1);
        insured.claims("FIRE", tomorrow, "1.00").spec(problem(400, "INSURANCE_HAPPENED_IN_THE_FUTURE"));
        Tenant other = Tenant.register();
        other.as("treasurer").get(POLICIES + "/{id}", insured.policy()).spec(problem(404, "INSURANCE_POLICY_UNKNOWN"));
        other.as("organiser")
                .post(CLAIMS, insured.claim("FIRE", DAY, "1.00"))
                .spec(problem(404, "INSURANCE_POLICY_UNKNOWN"));
    }

    @Test
    void ofPaymentsAtOnceTheCoverPaysOne() throws Exception {
        Insured insured = Insured.begin("1000.00");
        List<UUID> assessed = List.of("FIRE", "FLOOD", "STORM", "THEFT").stream()
                .map(event -> insured.assessed(event, DAY, "60.00"))
                .toList();
        assertThat(Races.together(assessed.stream()
                        .<Callable<Integer>>map(claim ->
                                () -> insured.pay("chausiku", claim).extract().statusCode())
                        .toList()))
                .containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(insured.cash()).isEqualTo("940.00");
        Callable<Integer> claim =
                () -> insured.claims("EVICTION", DAY, "5.00").extract().statusCode();
        assertThat(Races.together(Collections.nCopies(4, claim))).containsExactlyInAnyOrder(201, 409, 409, 409);
        UUID twice = insured.assessed("DAMAGE", DAY, "5.00");
        Callable<Integer> pay = () -> insured.pay("chausiku", twice).extract().statusCode();
        assertThat(Races.together(Collections.nCopies(4, pay))).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(insured.cash()).isEqualTo("935.00");
        insured.sound();
    }

    @Test
    void ofPremiumsAtOnceEachPaysForOtherDays() throws Exception {
        Tenant union = Tenant.register().withChart();
        UUID product = Insured.product(union, UUID.randomUUID(), Insured.fund(union, UUID.randomUUID()), 0);
        UUID policy = Api.id(union.as("treasurer")
                .post(POLICIES, Map.of("product", product, "membership", union.member()))
                .statusCode(201));
        List<Callable<Integer>> payments = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(
                        i -> () -> pay(union, policy, 1).extract().statusCode())
                .toList();
        assertThat(Races.together(payments)).containsOnly(201);
        assertThat(union.balance(union.accountOf("4060"))).isEqualTo("60.00");
        union.as("auditor")
                .get(POLICIES + "/{id}/premiums", policy)
                .body("items", hasSize(6), "items.number", contains(1, 2, 3, 4, 5, 6));
        LocalDate through = today(union).plusMonths(6).minusDays(1);
        union.as("auditor").get(POLICIES + "/{id}", policy).body("paidThrough", equalTo(through.toString()));
    }

    private LocalDate today(Tenant union) {
        return transactions.inOrganisation(union.id(), () -> organisations.today(new OrganisationId(union.id())));
    }

    private static ValidatableResponse pay(Tenant union, UUID policy, int periods) {
        return union.as("treasurer").post(POLICIES + "/{id}/premiums", Map.of("periods", periods), policy);
    }
}
