package coop.minga.finance.remittance;

import static coop.minga.finance.servicing.Lender.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.checkoff.Payroll;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.finance.memberaccount.Races;
import coop.minga.finance.servicing.Lender;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What employers deduct for loans and for insurance. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanRemittanceTest {
    private static final LocalDate LENT = LocalDate.of(2025, 12, 1);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 8);
    private static final String LINES = "/api/v1/remittance-lines";

    private Lender lender;
    private Tenant tenant;
    private Payroll payroll;

    @BeforeEach
    void employ() {
        lender = Lender.begin();
        tenant = lender.sacco();
        payroll = Payroll.of(tenant);
    }

    @Test
    void aDeductionPaysTheLoanItNamesAndOtherwiseTheOneOwedLongest() {
        UUID member = tenant.member();
        UUID later = lender.lendTo(member, "1000.00", 10, LENT.plusDays(3));
        UUID first = lender.lendTo(member, "1200.00", 12, LENT);
        allow(
                member,
                "1",
                deduction("LOANS", "106.62", null),
                deduction("LOANS", "50.00", later),
                deduction("DUES", "10.00", null));
        JsonPath remittance = remit("166.62").rows("1,166.62,");
        assertThat(remittance.getString("state")).isEqualTo("RECONCILED");
        assertThat(held("2800")).isEqualTo("0.00");
        repaid(first).body("items.amount.amount", contains("106.62"), "items.effectiveOn", contains("2026-02-08"));
        repaid(later).body("items.amount.amount", contains("50.00"));
        Map<String, ?> unnamed = deduction("LOANS", "1.00", null);
        authorise(payroll, tenant.member(), "2", unnamed, unnamed)
                .statusCode(400)
                .body("code", equalTo("DESTINATION_TWICE"));
        lender.requireSound();
    }

    @Test
    void theSumOfAMembersLoansStandsInOneColumnOfTheSchedule() {
        UUID member = tenant.member();
        allow(
                member,
                "1",
                deduction("LOANS", "7.00", UUID.randomUUID()),
                deduction("LOANS", "8.50", UUID.randomUUID()),
                deduction("INSURANCE", "2.00", null));
        String sheet = tenant.as("treasurer")
                .get("/api/v1/check-off-schedules/{id}/file", payroll.january())
                .statusCode(200)
                .extract()
                .asString();
        assertThat(sheet.lines()).contains("payrollReference,dues,shares,deposits,savings,loans,insurance,total");
        assertThat(sheet.lines()).contains("1,,,,,15.50,2.00,17.50");
    }

    @Test
    void whatTheLoanDoesNotTakeStaysInSuspenseForAPerson() {
        UUID owes = tenant.member();
        UUID loan = lender.lendTo(owes, "100.00", 1, LENT);
        UUID owesNot = tenant.member();
        Tenant other = Lender.begin().sacco();
        UUID strange = new Lender(other, Lending.offer(other, Lending.product("OTHER")), other.account("1018", "ASSET"))
                .lend("1000.00", 1, LENT);
        UUID guesses = tenant.member();
        allow(owes, "1", deduction("LOANS", "500.00", null));
        allow(owesNot, "2", deduction("LOANS", "20.00", null));
        allow(guesses, "3", deduction("LOANS", "30.00", strange));
        JsonPath remittance = remit("560.00").rows("1,500.00,", "2,20.00,", "3,30.00,", "4,10.00,");
        assertThat(remittance.getString("state")).isEqualTo("RECONCILED");
        assertThat(refusals(remittance))
                .isEqualTo(Map.of(
                        owes.toString(), "REPAYMENT_BEYOND_LOAN",
                        owesNot.toString(), "NO_LOAN_OWED",
                        guesses.toString(), "LOAN_UNKNOWN"));
        assertThat(held("2800")).isEqualTo("560.00");
        repaid(loan).body("items", hasSize(0));

        UUID unknown = line(remittance, Map.of("reason", "UNKNOWN_MEMBER"));
        resolve(unknown, Map.of("membership", owes, "destination", "LOANS", "account", loan))
                .statusCode(200)
                .body("resolved.amount", equalTo("10.00"));
        repaid(loan).body("items.amount.amount", contains("10.00"));
        UUID tooMuch = line(remittance, Map.of("membership", owes, "suspended", true));
        resolve(tooMuch, Map.of("membership", owes, "destination", "LOANS"))
                .statusCode(409)
                .body("code", equalTo("REPAYMENT_BEYOND_LOAN"));
        assertThat(held("2800")).isEqualTo("550.00");
        lender.requireSound();
    }

    @Test
    void aRemittanceThatClosedALoanIsTakenBackAndTheLoanIsOwedAgain() {
        UUID member = tenant.member();
        UUID loan = lender.lendTo(member, "1200.00", 12, LENT);
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        Map<String, Object> before = lender.owed(loan, today);
        String closing = written(lender.closingMinor(loan, RECEIVED));
        allow(member, "1", deduction("LOANS", closing, loan));
        JsonPath remittance = remit(closing).rows("1," + closing + ",");
        assertThat(lender.state(loan)).isEqualTo("CLOSED");
        assertThat(takenBack(remittance).getString("state")).isEqualTo("REVERSED");
        assertThat(lender.state(loan)).isNotEqualTo("CLOSED");
        assertThat(lender.owed(loan, today)).isEqualTo(before);
        assertThat(List.of(held("2800"), held("1020"))).containsOnly("0.00");
        lender.requireSound();
    }

    @Test
    void aLoanOfARestrictedFundIsRepaidWithTheMoneyItself() {
        UUID fund = tenant.fund(Map.of(
                "code",
                "REVOLVING",
                "name",
                "Revolving fund",
                "kind",
                "OTHER",
                "restricted",
                true,
                "spendOn",
                List.of(tenant.accountOf("5020"))));
        UUID product = Lending.offer(
                tenant,
                Lending.with(
                        Lending.with(
                                Lending.product("REVOLVING"),
                                "terms",
                                Lending.terms(Map.of("leastPrincipal", "1.00"), Map.of())),
                        "fund",
                        fund));
        UUID member = tenant.member();
        UUID loan = new Lender(tenant, product, lender.bank()).lendTo(member, "100.00", 10, LENT);
        allow(member, "1", deduction("LOANS", "12.00", null));
        JsonPath remittance = remit("12.00").rows("1,12.00,");
        repaid(loan).body("items.amount.amount", contains("12.00"));
        assertThat(held("2800")).isEqualTo("0.00");
        assertThat(inFund("1020", fund)).isEqualTo("12.00");
        assertThat(held("1020")).isEqualTo("12.00");
        assertThat(takenBack(remittance).getString("state")).isEqualTo("REVERSED");
        assertThat(inFund("1020", fund)).isEqualTo("0.00");
        lender.requireSound();
    }

    @Test
    void ofTwoWhoCloseALoanAtOnceOneDoes() throws Exception {
        for (int round = 0; round < 3; round++) {
            UUID member = tenant.member();
            UUID loan = lender.lendTo(member, "100.00", 1, LENT);
            String closing = written(lender.closingMinor(loan, RECEIVED));
            Payroll employer = Payroll.of(tenant);
            authorise(employer, member, "1", deduction("LOANS", closing, loan)).statusCode(201);
            UUID schedule = employer.january();
            String before = held("2800");
            List<Boolean> paid = Races.together(List.of(
                    () -> new Remit(tenant, schedule, closing)
                            .rows("1," + closing + ",")
                            .getString("state")
                            .equals("RECONCILED"),
                    () -> lender.repay(loan, closing, RECEIVED, null).extract().statusCode() == 201));
            assertThat(paid.getFirst()).isTrue();
            repaid(loan).body("items.amount.amount", contains(closing));
            // By the treasurer: then what the employer paid belongs to nobody.
            assertThat(held("2800").equals(before)).isNotEqualTo(paid.getLast());
        }
        lender.requireSound();
    }

    @Test
    void aDeductionForInsurancePaysWholePeriodsAndIsNotTakenBack() {
        UUID fund = tenant.fund(Map.of(
                "code",
                "MUTUAL",
                "name",
                "Mutual insurance",
                "kind",
                "OTHER",
                "restricted",
                true,
                "spendOn",
                List.of(tenant.accountOf("5650"))));
        UUID stall = insurance(fund, "Stall");
        UUID health = insurance(fund, "Health");
        UUID member = tenant.member();
        UUID first = policy(stall, member);
        UUID second = policy(health, member);
        UUID partly = tenant.member();
        UUID third = policy(stall, partly);
        allow(member, "1", deduction("INSURANCE", "20.00", null), deduction("INSURANCE", "10.00", second));
        allow(partly, "2", deduction("INSURANCE", "15.00", null));
        allow(tenant.member(), "3", deduction("INSURANCE", "5.00", null));
        JsonPath remittance = remit("50.00").rows("1,30.00,", "2,15.00,", "3,5.00,");
        assertThat(List.of(premiums(first), premiums(second), premiums(third))).containsExactly(1, 1, 0);
        assertThat(refusals(remittance).values())
                .containsExactlyInAnyOrder("INSURANCE_PREMIUM_NOT_WHOLE", "INSURANCE_POLICY_MISSING");
        assertThat(held("2800")).isEqualTo("20.00");
        assertThat(inFund("1020", fund)).isEqualTo("30.00");
        JsonPath after = takenBack(remittance);
        assertThat(after.getString("state")).isEqualTo("RECONCILED");
        assertThat(after.getString("problem")).isEqualTo("REMITTANCE_REVERSAL_REFUSED");
        assertThat(inFund("1020", fund)).isEqualTo("30.00");
        lender.requireSound();
    }

    private UUID insurance(UUID fund, String name) {
        return Api.id(tenant.as("treasurer")
                .post(
                        "/api/v1/insurance-products",
                        Map.of(
                                "name",
                                name,
                                "fund",
                                fund,
                                "premium",
                                Tenant.amount("10.00"),
                                "periodMonths",
                                1,
                                "cover",
                                Tenant.amount("100.00"),
                                "waitingDays",
                                0,
                                "graceDays",
                                10))
                .statusCode(201));
    }

    private UUID policy(UUID product, UUID member) {
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/insurance-policies", Map.of("product", product, "membership", member))
                .statusCode(201));
    }

    private int premiums(UUID policy) {
        return tenant.as("auditor")
                .get("/api/v1/insurance-policies/{id}/premiums", policy)
                .statusCode(200)
                .extract()
                .<List<?>>path("items")
                .size();
    }

    private static Map<String, ?> deduction(String destination, String amount, @Nullable UUID account) {
        Map<String, Object> deduction = new HashMap<>();
        deduction.put("destination", destination);
        deduction.put("amount", Tenant.amount(amount));
        deduction.put("account", account);
        return deduction;
    }

    private ValidatableResponse authorise(Payroll employer, UUID member, String reference, Map<?, ?>... deductions) {
        Map<String, Object> allowed = employer.allowed(member, reference, "0.00");
        allowed.put("deductions", List.of(deductions));
        return tenant.as("treasurer").post("/api/v1/check-off-authorisations", allowed);
    }

    private void allow(UUID member, String reference, Map<?, ?>... deductions) {
        authorise(payroll, member, reference, deductions).statusCode(201);
    }

    private Remit remit(String amount) {
        return new Remit(tenant, payroll.january(), amount);
    }

    private JsonPath takenBack(JsonPath remittance) {
        UUID id = UUID.fromString(remittance.getString("id"));
        tenant.as("treasurer").post(Remit.PATH + "/{id}/reversals", "", id).statusCode(202);
        return Remit.atRest(tenant, id);
    }

    private ValidatableResponse repaid(UUID loan) {
        return tenant.as("auditor").get("/api/v1/loans/{id}/repayments", loan).statusCode(200);
    }

    private ValidatableResponse resolve(UUID line, Map<String, ?> owner) {
        return tenant.as("treasurer").post(LINES + "/{id}/resolutions", owner, line);
    }

    /** Why the books refused lines, by their members. */
    private Map<String, String> refusals(JsonPath remittance) {
        JsonPath lines = lines(remittance, Map.of("suspended", true));
        Map<String, String> refusals = new HashMap<>();
        for (int i = 0; i < lines.getList("items").size(); i++) {
            String refusal = lines.getString("items[" + i + "].refusal");
            if (refusal != null) {
                refusals.put(lines.getString("items[" + i + "].membership"), refusal);
            }
        }
        return refusals;
    }

    private UUID line(JsonPath remittance, Map<String, ?> filter) {
        return UUID.fromString(lines(remittance, filter).getString("items[0].id"));
    }

    private JsonPath lines(JsonPath remittance, Map<String, ?> filter) {
        Map<String, Object> query = new HashMap<>(filter);
        query.put("remittance", remittance.getString("id"));
        return tenant.as("auditor").list(LINES, query).statusCode(200).extract().jsonPath();
    }

    private String held(String code) {
        return tenant.balance(tenant.accountOf(code));
    }

    private String inFund(String code, UUID fund) {
        return tenant.as("auditor")
                .get("/api/v1/ledger-accounts/{id}/balance", tenant.accountOf(code))
                .extract()
                .path("funds.find { it.fund == '" + fund + "' }.balance.amount");
    }
}
