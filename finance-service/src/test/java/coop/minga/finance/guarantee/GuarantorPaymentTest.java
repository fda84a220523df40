package coop.minga.finance.guarantee;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What borrowers pay back to those whose deposits were called. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GuarantorPaymentTest {
    private static final LocalDate LENT = LocalDate.of(2026, 1, 15);

    @Test
    void whateverIsPaidEachGetsThePartOwedToTheCent() throws Exception {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            Lender lender = Lender.begin();
            int guarantors = random.nextInt(1, 4);
            Map<UUID, UUID> accounts = new LinkedHashMap<>();
            UUID loan = lender.draft(lender.sacco().member(), "12000.00");
            for (int i = 0; i < guarantors; i++) {
                String part = written(random.nextLong(2_000_000, 2_500_000));
                UUID guarantor = lender.sacco().member();
                accounts.put(guarantor, lender.saved(guarantor, part));
                lender.agreed(loan, accounts.get(guarantor), part);
            }
            called(lender, loan);
            List<Long> owed = owed(lender, loan, accounts.keySet());
            long all = sum(owed);
            String which = "seed " + seed + " round " + round + " owed " + owed;
            for (long amount : List.of(1L, random.nextLong(2, all / 2))) {
                List<Long> held = balances(lender, accounts.values());
                List<Long> before = owed(lender, loan, accounts.keySet());
                ValidatableResponse paid =
                        lender.payGuarantors(loan, written(amount)).statusCode(201);
                List<Long> got = minus(balances(lender, accounts.values()), held);
                assertThat(sum(got)).as(which).isEqualTo(amount);
                assertThat(minus(before, owed(lender, loan, accounts.keySet())))
                        .as(which)
                        .isEqualTo(got);
                assertThat(sum(minors(paid.extract().jsonPath(), "parts.amount.amount")))
                        .as(which)
                        .isEqualTo(amount);
                for (int i = 0; i < got.size(); i++) {
                    double exact = (double) amount * before.get(i) / sum(before);
                    assertThat(Math.abs(got.get(i) - exact)).as(which).isLessThan(1);
                }
            }
            long left = sum(owed(lender, loan));
            lender.payGuarantors(loan, written(left + 1))
                    .spec(problem(409, "GUARANTOR_PAYMENT_BEYOND_CLAIMS"))
                    .body("owed.amount", equalTo(written(left)));
            lender.payGuarantors(loan, written(left)).statusCode(201);
            JsonPath claims = lender.claims(loan);
            assertThat(claims.getList("items.state", String.class)).as(which).containsOnly("PAID");
            for (String claim : claims.getList("items.id", String.class)) {
                List<JsonPath> told = Lender.toldOfClaim(UUID.fromString(claim));
                for (int i = 0; i < told.size(); i++) {
                    assertThat(told.get(i).getLong("version")).isEqualTo(i + 1);
                }
                assertThat(told.getFirst().getString("state")).isEqualTo("OWED");
                assertThat(told.getLast().getLong("outstandingMinor")).isZero();
            }
            lender.sound();
        }
    }

    @Test
    void everyPartIsADepositAndIsTakenBackWithTheOthers() {
        Lender lender = Lender.begin();
        UUID account = lender.saved("30000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        lender.agreed(loan, account, "30000.00");
        called(lender, loan);
        long owed = sum(owed(lender, loan));
        String held = lender.sacco().balance(account);
        UUID bank = lender.sacco().accountOf("1020");
        lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/loans/{id}/guarantor-payments",
                        Map.of("amount", Tenant.amount("500.00"), "paidInto", loan),
                        loan)
                .spec(problem(409, "LEDGER_ACCOUNT_UNFIT"));
        ValidatableResponse paid = lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/loans/{id}/guarantor-payments",
                        Map.of("amount", Tenant.amount("500.00"), "paidInto", bank),
                        loan)
                .statusCode(201);
        UUID payment = Api.id(paid);
        UUID entry = UUID.fromString(paid.extract().path("parts[0].id"));
        assertThat(lender.sacco().balance(bank)).isEqualTo("500.00");
        lender.sacco()
                .as("auditor")
                .get("/api/v1/journal-entries/{id}", entry)
                .body("source", equalTo("GUARANTOR_PAYMENT"), "postings.size()", equalTo(2));
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                .spec(problem(409, "GUARANTOR_ENTRY_STAYS"));
        assertThat(reverse(lender, payment)
                        .statusCode(201)
                        .body("version", equalTo(2), "reversedAt", notNullValue())
                        .extract()
                        .<String>path("parts[0].amount.amount"))
                .isEqualTo("500.00");
        assertThat(sum(owed(lender, loan))).isEqualTo(owed);
        assertThat(lender.sacco().balance(account)).isEqualTo(held);
        assertThat(lender.sacco().balance(bank)).isEqualTo("0.00");
        reverse(lender, payment)
                .spec(problem(409, "GUARANTOR_PAYMENT_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("REVERSED"));
        lender.sacco()
                .as("auditor")
                .list("/api/v1/guarantor-payments", Map.of("loan", loan))
                .body("items.size()", equalTo(1));
        lender.sound();
    }

    @Test
    void theLoanItselfIsPaidFirstUnlessItWasWrittenOff() {
        Lender lender = Lender.begin();
        UUID account = lender.saved("12000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        lender.agreed(loan, account, "12000.00");
        called(lender, loan);
        lender.payGuarantors(loan, "100.00")
                .spec(problem(409, "LOAN_PAID_FIRST"))
                .body("currentState", equalTo("IN_ARREARS"));
        assertThat(lender.sacco().balance(account)).isEqualTo("0.00");
        UUID writeOff = Api.id(lender.sacco()
                .as("treasurer")
                .post("/api/v1/loan-write-offs", Map.of("loan", loan, "reason", "NO_MEANS"))
                .statusCode(201));
        Api.with(Tokens.withSubject("org-admin", lender.sacco().id(), "board"))
                .post("/api/v1/loan-write-offs/{id}/approvals", "", writeOff)
                .statusCode(200);
        lender.payGuarantors(loan, "100.00").statusCode(201);
        assertThat(lender.sacco().balance(account)).isEqualTo("100.00");
        lender.sound();
    }

    @Test
    void whoHasLeftGetsItIntoAnotherAccountOrIsAskedToOpenOne() {
        Lender lender = Lender.begin();
        UUID person = UUID.randomUUID();
        UUID guarantor = lender.sacco().member(person);
        UUID account = lender.saved(guarantor, "30000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        lender.agreed(loan, account, "30000.00");
        called(lender, loan);
        LocalDate left = LocalDate.of(2026, 6, 1);
        lender.sacco()
                .member(
                        guarantor,
                        2,
                        person,
                        new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), left),
                        new MemberPeriod("RESIGNED", left, null));
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/member-accounts/{id}/closures", Map.of(), account)
                .statusCode(200);
        lender.payGuarantors(loan, "100.00")
                .spec(problem(409, "MEMBER_ACCOUNT_MISSING"))
                .body("membership", equalTo(guarantor.toString()));
    }

    @Test
    void ofTwoWhoPayAllAtOnceOneIsTooMany() throws Exception {
        Lender lender = Lender.begin();
        UUID account = lender.saved("30000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        lender.agreed(loan, account, "30000.00");
        called(lender, loan);
        String all = written(sum(owed(lender, loan)));
        List<ValidatableResponse> answers =
                Races.together(List.of(() -> lender.payGuarantors(loan, all), () -> lender.payGuarantors(loan, all)));
        assertThat(answers.stream().map(each -> each.extract().statusCode())).containsExactlyInAnyOrder(201, 409);
        assertThat(lender.sacco().balance(account)).isEqualTo("30000.00");
        lender.sound();
    }

    @Test
    void refusesWhatIsNoAmountOfTheLoanAndWhatNobodyIsOwed() {
        Lender lender = Lender.begin();
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        lender.payGuarantors(loan, "1.00")
                .spec(problem(409, "GUARANTOR_PAYMENT_BEYOND_CLAIMS"))
                .body("owed.amount", equalTo("0.00"));
        lender.payGuarantors(loan, "0.00").spec(problem(400, "GUARANTOR_PAYMENT_AMOUNT_INVALID"));
        lender.payGuarantors(loan, "1.001").spec(problem(400, "GUARANTOR_PAYMENT_AMOUNT_INVALID"));
        lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/loans/{id}/guarantor-payments",
                        Map.of("amount", Map.of("amount", "1.00", "currency", "USD")),
                        loan)
                .spec(problem(400, "GUARANTOR_PAYMENT_AMOUNT_INVALID"));
        lender.payGuarantors(UUID.randomUUID(), "1.00").spec(problem(404, "LOAN_UNKNOWN"));
        reverse(lender, UUID.randomUUID()).spec(problem(404, "GUARANTOR_PAYMENT_UNKNOWN"));
    }

    private static ValidatableResponse reverse(Lender lender, UUID payment) {
        return lender.sacco()
                .as("treasurer")
                .post("/api/v1/guarantor-payments/{id}/reversals", Map.of("description", "Bounced"), payment);
    }

    private static void called(Lender lender, UUID loan) {
        lender.approved(loan);
        lender.lend(loan, LENT);
        lender.nights(LocalDate.now(ZoneId.of("Africa/Nairobi")).minusDays(1));
        lender.callIn(loan);
    }

    private static List<Long> owed(Lender lender, UUID loan) {
        return minors(lender.claims(loan), "items.outstanding.amount");
    }

    /** To these, in their order. */
    private static List<Long> owed(Lender lender, UUID loan, Collection<UUID> guarantors) {
        JsonPath claims = lender.claims(loan);
        Map<UUID, Long> owed = new HashMap<>();
        for (int i = 0; i < claims.getList("items").size(); i++) {
            String at = "items[" + i + "].";
            owed.put(claims.getUUID(at + "guarantor"), minor(claims.getString(at + "outstanding.amount")));
        }
        return guarantors.stream().map(owed::get).toList();
    }

    private static List<Long> balances(Lender lender, Collection<UUID> accounts) {
        return accounts.stream()
                .map(each -> minor(lender.sacco().balance(each)))
                .toList();
    }

    private static List<Long> minus(List<Long> more, List<Long> less) {
        List<Long> difference = new ArrayList<>();
        for (int i = 0; i < more.size(); i++) {
            difference.add(more.get(i) - less.get(i));
        }
        return difference;
    }

    private static List<Long> minors(JsonPath json, String path) {
        return json.getList(path, String.class).stream()
                .map(GuarantorPaymentTest::minor)
                .toList();
    }

    private static long sum(List<Long> minor) {
        return minor.stream().mapToLong(Long::longValue).sum();
    }

    private static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static String written(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
