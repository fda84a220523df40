package coop.minga.finance.eligibility;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.guarantee.Lender;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class EligibilityTest {
    private static final String PATH = "/api/v1/loan-eligibility-checks";
    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private static final Map<String, Object> RULES =
            Map.of("depositMultiple", 3, "seasoningMonths", 3, "membershipMonths", 6);

    @Test
    void everyRuleAnswersWithItsNumbersAndWhatWouldMakeItPass() {
        Lender lender = lender(RULES);
        UUID member = lender.sacco().member();
        UUID account = lender.saved(member, "1000.00");
        pay(lender, account, "3000.00", today.minusMonths(8));

        JsonPath checked = check(lender, member, "12000.01", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(checked.getBoolean("eligible")).isFalse();
        assertThat(checked.getList("rules.rule", String.class))
                .containsExactly(
                        "MEMBERSHIP_MONTHS",
                        "DEPOSIT_MULTIPLE",
                        "SEASONED_DEPOSITS",
                        "GUARANTEES_GIVEN",
                        "OWN_ARREARS",
                        "TAKE_HOME_PAY",
                        "GUARANTORS_FREE",
                        "COVER");
        assertThat(outcome(checked, "DEPOSIT_MULTIPLE")).isEqualTo("MISSED");
        assertThat(figure(checked, "DEPOSIT_MULTIPLE", "LENT_AT_MOST")).isEqualTo("12000.00");
        assertThat(way(checked, "DEPOSIT_MULTIPLE", "PAY_IN")).isEqualTo("0.01");
        assertThat(figure(checked, "SEASONED_DEPOSITS", "LUMP_SUMS")).isEqualTo("1000.00");
        assertThat(way(checked, "SEASONED_DEPOSITS", "BORROW_AT_MOST")).isEqualTo("9000.00");
        assertThat(outcome(checked, "MEMBERSHIP_MONTHS")).isEqualTo("MET");
        assertThat(outcome(checked, "TAKE_HOME_PAY")).isEqualTo("NOT_ASKED");
        assertThat(figure(checked, "COVER", "OWN_DEPOSITS_FREE")).isEqualTo("4000.00");
        assertThat(way(checked, "COVER", "GUARANTEE_MORE")).isEqualTo("8000.01");
    }

    @Test
    void aPastDayIsAnsweredWithWhatWasTrueThen() {
        Lender lender = lender(RULES);
        UUID member = UUID.randomUUID();
        LocalDate since = today.minusMonths(10);
        lender.sacco().member(member, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", since, null));
        UUID account = lender.sacco().memberAccount(member, lender.deposits());
        pay(lender, account, "1000.00", today.minusMonths(9));
        pay(lender, account, "500.00", today.minusMonths(1));

        JsonPath then = check(
                        lender,
                        member,
                        "3000.00",
                        Map.of("asOf", since.plusMonths(5).toString()))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(figure(then, "DEPOSIT_MULTIPLE", "DEPOSITS")).isEqualTo("1000.00");
        assertThat(outcome(then, "DEPOSIT_MULTIPLE")).isEqualTo("MET");
        assertThat(outcome(then, "MEMBERSHIP_MONTHS")).isEqualTo("MISSED");
        JsonPath now = check(lender, member, "4500.01", Map.of()).extract().jsonPath();
        assertThat(figure(now, "DEPOSIT_MULTIPLE", "DEPOSITS")).isEqualTo("1500.00");
        assertThat(figure(now, "SEASONED_DEPOSITS", "LUMP_SUMS")).isEqualTo("500.00");
        assertThat(outcome(now, "MEMBERSHIP_MONTHS")).isEqualTo("MET");
        check(lender, member, "1000.00", Map.of("asOf", today.plusDays(2).toString()))
                .spec(problem(400, "ELIGIBILITY_IN_THE_FUTURE", "/asOf"));
    }

    @Test
    void whoIsProposedIsMeasuredToo() {
        Lender lender = lender(Map.of());
        UUID member = lender.sacco().member();
        UUID able = lender.saved("800.00");
        UUID unable = lender.saved("100.00");
        Map<String, Object> more = Map.of(
                "guarantors",
                List.of(
                        Map.of("account", able, "amount", Tenant.amount("800.00")),
                        Map.of("account", unable, "amount", Tenant.amount("200.00"))));
        JsonPath checked =
                check(lender, member, "1000.00", more).statusCode(200).extract().jsonPath();
        assertThat(checked.getList("rules.findAll { it.rule == 'GUARANTORS_FREE' }.outcome", String.class))
                .containsExactly("MET", "MISSED");
        assertThat(checked.getList("rules.findAll { it.rule == 'GUARANTORS_FREE' }.account", UUID.class))
                .containsExactly(able, unable);
        assertThat(checked.getString("rules.findAll { it.rule == 'GUARANTORS_FREE' }[1].ways[0].amount.amount"))
                .isEqualTo("100.00");
        assertThat(outcome(checked, "COVER")).isEqualTo("MET");
        Map<String, Object> own = Map.of(
                "guarantors",
                List.of(Map.of("account", lender.saved(member, "1.00"), "amount", Tenant.amount("1.00"))));
        check(lender, member, "1000.00", own).spec(problem(400, "GUARANTEE_ACCOUNT_UNKNOWN", "/guarantors/0/account"));
    }

    @Test
    void whatIsPledgedForOthersAndOtherLoansAreCountedOff() {
        Lender lender = lender(Map.of("depositMultiple", 3));
        UUID member = lender.sacco().member();
        UUID account = lender.saved(member, "1000.00");
        UUID others = lender.draft(lender.sacco().member(), "1000.00");
        lender.agreed(others, account, "600.00");
        lender.agreed(others, lender.saved("400.00"), "400.00");
        lender.approved(others);
        JsonPath checked = check(lender, member, "1500.00", Map.of()).extract().jsonPath();
        assertThat(figure(checked, "GUARANTEES_GIVEN", "PLEDGED_FOR_OTHERS")).isEqualTo("600.00");
        assertThat(way(checked, "GUARANTEES_GIVEN", "BORROW_AT_MOST")).isEqualTo("1200.00");
        assertThat(outcome(checked, "DEPOSIT_MULTIPLE")).isEqualTo("MET");
        assertThat(figure(checked, "COVER", "OWN_DEPOSITS_FREE")).isEqualTo("400.00");

        UUID first = lender.draft(member, "1000.00");
        lender.agreed(first, lender.saved("600.00"), "600.00");
        lender.approved(first);
        assertThat(figure(
                        check(lender, member, "2000.01", Map.of()).extract().jsonPath(),
                        "DEPOSIT_MULTIPLE",
                        "OTHER_LOANS"))
                .isEqualTo("1000.00");
    }

    @Test
    void anApplicationThatMissesARuleIsRefusedUnlessRulesOnlyWarn() {
        for (boolean isRefusing : List.of(true, false)) {
            Map<String, Object> rules = new HashMap<>(RULES);
            rules.put("refusing", isRefusing);
            Lender lender = lender(rules);
            UUID member = lender.sacco().member();
            UUID account = lender.sacco().memberAccount(member, lender.deposits());
            pay(lender, account, "1000.00", today.minusMonths(8));
            UUID loan = lender.draft(member, "3000.01");
            if (isRefusing) {
                lender.submit(loan)
                        .spec(problem(409, "LOAN_NOT_ELIGIBLE"))
                        .body(
                                "rules", hasSize(3),
                                "rules[0].rule", equalTo("DEPOSIT_MULTIPLE"),
                                "rules[0].ways[0].amount.amount", equalTo("0.01"));
                lender.officer().get("/api/v1/loans/{id}", loan).body("state", equalTo("DRAFT"));
                lender.submit(lender.draft(member, "3000.00")).statusCode(200);
            } else {
                lender.submit(loan).statusCode(200);
            }
        }
    }

    @Test
    void theApplicationsGuarantorsAreMeasured() {
        Lender lender = lender(Map.of("refusing", true));
        UUID member = lender.sacco().member();
        UUID account = lender.saved("1000.00");
        UUID loan = lender.draft(member, "1000.00");
        lender.agreed(loan, account, "1000.00");
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/holds", Map.of("account", account, "reason", "ORDER", "amount", Tenant.amount("0.01")))
                .statusCode(201);
        lender.submit(loan)
                .spec(problem(409, "LOAN_NOT_ELIGIBLE"))
                .body(
                        "rules", hasSize(1),
                        "rules[0].rule", equalTo("GUARANTORS_FREE"),
                        "rules[0].account", equalTo(account.toString()),
                        "rules[0].ways[0].amount.amount", equalTo("999.99"));
    }

    @Test
    void whatCannotBeCheckedIsSaid() {
        Lender lender = lender(Map.of());
        check(lender, UUID.randomUUID(), "1000.00", Map.of()).spec(problem(409, "MEMBERSHIP_NOT_YET_KNOWN"));
        UUID member = lender.sacco().member();
        check(lender, member, "0.00", Map.of()).spec(problem(400, "ELIGIBILITY_REQUEST_INVALID", "/principal"));
        Map<String, Object> dollars = Map.of("monthlyPay", Map.of("amount", "100.00", "currency", "USD"));
        check(lender, member, "1000.00", dollars)
                .spec(problem(400, "ELIGIBILITY_REQUEST_INVALID", "/monthlyPay/currency"));
        check(Lender.begin(), member, "1000.00", Map.of("product", lender.loans()))
                .spec(problem(404, "LOAN_PRODUCT_UNKNOWN"));
    }

    private static Lender lender(Map<String, ?> rules) {
        return Lender.begin(
                Tenant.register(), Map.of("fewestGuarantors", 1, "mostGuarantors", 3, "mostLoans", 3), rules);
    }

    private static ValidatableResponse check(Lender lender, UUID member, String principal, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "product", lender.loans(),
                "borrower", Map.of("membership", member),
                "principal", Tenant.amount(principal),
                "instalments", 10));
        body.putAll(more);
        return lender.officer().post(PATH, body);
    }

    private static void pay(Lender lender, UUID account, String amount, LocalDate on) {
        lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/member-accounts/{id}/deposits",
                        Map.of("amount", Tenant.amount(amount), "effectiveOn", on.toString()),
                        account)
                .statusCode(201);
    }

    private static String outcome(JsonPath checked, String rule) {
        return checked.getString("rules.find { it.rule == '" + rule + "' }.outcome");
    }

    private static String figure(JsonPath checked, String rule, String figure) {
        return checked.getString("rules.find { it.rule == '" + rule + "' }.figures.find { it.figure == '" + figure
                + "' }.amount.amount");
    }

    private static String way(JsonPath checked, String rule, String way) {
        return checked.getString(
                "rules.find { it.rule == '" + rule + "' }.ways.find { it.way == '" + way + "' }.amount.amount");
    }
}
