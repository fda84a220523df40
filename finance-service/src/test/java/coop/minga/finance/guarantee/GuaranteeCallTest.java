package coop.minga.finance.guarantee;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to the deposits that stand for a loan when it is paid back, and when it is not. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GuaranteeCallTest {
    private static final LocalDate LENT = LocalDate.of(2026, 1, 15);
    private static final long PRINCIPAL = 1_200_000;

    @Test
    void ofAnyPledgesWhatIsDueIsCalledToTheCentAndOwedToWhoeverPaid() throws Exception {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            Lender lender = Lender.begin();
            UUID borrower = lender.sacco().member();
            long own = round % 2 == 0 ? 0 : random.nextLong(1, PRINCIPAL / 2);
            if (own > 0) {
                lender.saved(borrower, written(own));
            }
            UUID loan = lender.draft(borrower, written(PRINCIPAL));
            List<Long> parts = parts(random, PRINCIPAL - own, round < 3);
            List<UUID> accounts = new ArrayList<>();
            for (long part : parts) {
                accounts.add(lender.saved(written(part)));
                lender.agreed(loan, accounts.getLast(), written(part));
            }
            lender.approved(loan);
            lender.lend(loan, LENT);
            long due = called(lender, loan);

            String which = "seed " + seed + " round " + round + ": " + own + " own, " + parts + ", due " + due;
            JsonPath guarantees = lender.sacco()
                    .as("auditor")
                    .list("/api/v1/guarantees", Map.of("loan", loan))
                    .extract()
                    .jsonPath();
            long pledged = own + parts.stream().mapToLong(Long::longValue).sum();
            assertThat(sum(guarantees.getList("items.called.amount", String.class)))
                    .as(which)
                    .isEqualTo(Math.min(due, pledged));
            assertThat(guarantees.getList("items.state", String.class))
                    .as(which)
                    .containsOnly("CALLED");
            assertThat(sum(lender.claims(loan).getList("items.amount.amount", String.class)))
                    .as(which)
                    .isEqualTo(Math.min(due, pledged) - Math.min(due, own));
            long left = 0;
            for (UUID account : accounts) {
                assertThat(lender.free(account))
                        .as(which)
                        .isEqualTo(lender.sacco().balance(account));
                left += minor(lender.sacco().balance(account));
            }
            assertThat(left).as(which).isEqualTo(pledged - own - (Math.min(due, pledged) - Math.min(due, own)));
            lender.officer()
                    .get("/api/v1/loans/{id}", loan)
                    .body("state", equalTo(due <= pledged ? "CLOSED" : "IN_ARREARS"));
            lender.sound();
        }
    }

    @Test
    void whatACallTookIsToldAndStandsInTheJournal() throws Exception {
        Lender lender = Lender.begin();
        UUID account = lender.saved("30000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID guarantee = lender.agreed(loan, account, "30000.00");
        lender.approved(loan);
        lender.lend(loan, LENT);
        long due = called(lender, loan);
        List<JsonPath> told = Lender.told(guarantee);
        assertThat(told.stream().map(each -> each.getLong("version"))).containsExactly(1L, 2L, 3L);
        assertThat(told.get(1).getLong("amountMinor")).isEqualTo(due);
        assertThat(told.get(2).getLong("amountMinor")).isEqualTo(3_000_000 - due);
        assertThat(told.get(2).getString("state")).isEqualTo("CALLED");
        UUID entry = lender.claims(loan).getUUID("items[0].id");
        assertThat(told.get(1).getUUID("entryId")).isEqualTo(entry);
        lender.sacco()
                .as("auditor")
                .get("/api/v1/journal-entries/{id}", entry)
                .statusCode(200)
                .body("postings[0].account", equalTo(account.toString()));
    }

    @Test
    void depositsOfAnotherFundPayWithTheMoneyItselfFromWhereMostOfItIs() {
        AcrossFunds across = AcrossFunds.lent();
        Tenant sacco = across.lender().sacco();
        UUID cash = sacco.accountOf("1010");
        UUID bank = sacco.accountOf("1020");
        move(across, "15000.00", bank, cash);
        long due = called(across.lender(), across.loan());
        assertThat(due).isBetween(PRINCIPAL, 1_500_000L);
        assertThat(minor(sacco.balance(across.account()))).isEqualTo(2_000_000 - due);
        assertThat(inFund(sacco, cash, across.fund())).isEqualTo(500_000);
        assertThat(inFund(sacco, bank, across.fund())).isEqualTo(1_500_000 - due);
        assertThat(inFund(sacco, bank, sacco.id())).isEqualTo(due);
        assertThat(sacco.balance(sacco.accountOf("5900"))).isEqualTo("0.00");
        across.lender().officer().get("/api/v1/loans/{id}", across.loan()).body("state", equalTo("CLOSED"));
        across.lender().sound();
    }

    @Test
    void nothingIsCalledWhereTheFundOfTheDepositsHasLessMoney() {
        AcrossFunds across = AcrossFunds.lent();
        Tenant sacco = across.lender().sacco();
        UUID cash = sacco.accountOf("1010");
        move(across, "10000.00", sacco.accountOf("1080"), cash);
        across.lender().nights(today().minusDays(1));
        refusedCall(across, "INSUFFICIENT_FUNDS");
        // Without a floor, the box would lend the fund what is others'.
        Api treasurer = sacco.as("treasurer");
        treasurer
                .put(
                        Api.etag(treasurer.get("/api/v1/ledger-accounts/{id}", cash)),
                        "/api/v1/ledger-accounts/{id}",
                        Map.of("code", "1010", "name", "Cash"),
                        cash)
                .statusCode(200);
        refusedCall(across, "GUARANTEE_FUND_SHORT");
    }

    private static void refusedCall(AcrossFunds across, String code) {
        Tenant sacco = across.lender().sacco();
        sacco.as("treasurer")
                .post("/api/v1/loans/{id}/defaults", "", across.loan())
                .spec(problem(409, code))
                .body("fund", equalTo(across.fund().toString()));
        assertThat(sacco.balance(across.account())).isEqualTo("20000.00");
        assertThat(across.lender().free(across.account())).isEqualTo("0.00");
    }

    /** A loan of 12,000 of the general fund, for which 20,000 of deposits stand that were paid in cash to another fund. */
    private record AcrossFunds(Lender lender, UUID fund, UUID account, UUID loan) {
        static AcrossFunds lent() {
            Lender lender = Lender.begin();
            Tenant sacco = lender.sacco();
            UUID fund = sacco.fund(Map.of("code", "MEMBERS", "name", "Members", "kind", "OTHER"));
            UUID product =
                    sacco.product(Map.of("code", "D-OTHER", "name", "Deposits", "kind", "DEPOSITS", "fund", fund));
            UUID account = sacco.memberAccount(sacco.member(), product);
            sacco.deposit(account, "20000.00");
            // What is lent is cash of the loan's own fund.
            lender.saved("12000.00");
            UUID loan = lender.draft(sacco.member(), "12000.00");
            lender.agreed(loan, account, "20000.00");
            lender.approved(loan);
            lender.lend(loan, LENT);
            return new AcrossFunds(lender, fund, account, loan);
        }
    }

    private static void move(AcrossFunds across, String amount, UUID debit, UUID credit) {
        across.lender()
                .sacco()
                .as("treasurer")
                .post(
                        "/api/v1/journal-entries",
                        Map.of(
                                "postings",
                                List.of(
                                        Tenant.line("DEBIT", amount, debit, across.fund()),
                                        Tenant.line("CREDIT", amount, credit, across.fund()))))
                .statusCode(201);
    }

    private static long inFund(Tenant sacco, UUID account, UUID fund) {
        return minor(sacco.as("auditor")
                .get("/api/v1/ledger-accounts/{id}/balance", account)
                .extract()
                .path("funds.find { it.fund == '" + fund + "' }.balance.amount"));
    }

    @Test
    void pledgesBecomeLessAsTheLoanDoes() {
        Lender lender = Lender.begin();
        UUID account = lender.saved("7000.01");
        UUID other = lender.saved("9000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID first = lender.agreed(loan, account, "7000.01");
        UUID second = lender.agreed(loan, other, "6000.00");
        lender.approved(loan);
        lender.lend(loan, today().minusMonths(1));
        for (int i = 0; i < 3; i++) {
            lender.sacco()
                    .as("treasurer")
                    .post("/api/v1/loans/{id}/repayments", Map.of("amount", Tenant.amount("1777.77")), loan)
                    .statusCode(201);
            long outstanding = minor(lender.sacco()
                    .as("auditor")
                    .get("/api/v1/loans/{id}/position", loan)
                    .extract()
                    .path("outstanding.amount"));
            assertThat(pledged(lender, first)).isEqualTo(Math.ceilDiv(700_001 * outstanding, PRINCIPAL));
            assertThat(pledged(lender, second)).isEqualTo(Math.ceilDiv(600_000 * outstanding, PRINCIPAL));
            assertThat(minor(lender.free(account))).isEqualTo(700_001 - pledged(lender, first));
        }
        lender.sound();
    }

    /** Up to three parts, together about what is to be covered, or far more. */
    private static List<Long> parts(Random random, long toCover, boolean isAmple) {
        int count = random.nextInt(1, 4);
        List<Long> parts = new ArrayList<>();
        long left = isAmple ? 2 * toCover + 7 : toCover;
        for (int i = 1; i < count; i++) {
            parts.add(random.nextLong(1, left / 2));
            left -= parts.getLast();
        }
        parts.add(left);
        return parts;
    }

    /** Lent long enough ago to be late, and called in; what was due then. */
    private static long called(Lender lender, UUID loan) {
        lender.nights(today().minusDays(1));
        long due = minor(lender.sacco()
                .as("treasurer")
                .get("/api/v1/loans/{id}/position", loan)
                .extract()
                .path("closingTotal.amount"));
        lender.callIn(loan);
        return due;
    }

    private static long pledged(Lender lender, UUID guarantee) {
        return minor(lender.guarantee(guarantee).extract().path("pledged.amount"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Nairobi"));
    }

    private static long sum(List<String> amounts) {
        return amounts.stream().mapToLong(GuaranteeCallTest::minor).sum();
    }

    private static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static String written(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
