package coop.minga.finance.receipt;

import static coop.minga.finance.drawer.DrawerOfTests.RECEIPTS;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.drawer.DrawerOfTests;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.finance.servicing.Lender;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ReceiptResourceTest {
    private DrawerOfTests drawer;

    @BeforeEach
    void begin() {
        drawer = DrawerOfTests.given();
    }

    @Test
    void numbersHaveNoGapHoweverManyPayAtOnceAndWhateverIsRefused() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> calls = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i -> () -> outcome(i % 4 == 3 ? refused() : drawer.payment("5.00")))
                    .toList();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            assertThat(outcomes).filteredOn("PAID"::equals).hasSize(18);
            assertThat(outcomes)
                    .filteredOn("PAYMENT_DESTINATION_NOT_PAYABLE"::equals)
                    .hasSize(6);
        }
        List<String> numbers = drawer.treasurer()
                .list(RECEIPTS, Map.of("limit", 100))
                .extract()
                .path("items.number");
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 18)
                        .mapToObj(i -> "D1-%06d".formatted(i))
                        .toList());
        assertThat(drawer.tenant().balance(drawer.id())).isEqualTo("290.00");
    }

    /** Sent again under its key as long as the database is too busy to let it wait, as a client would. */
    private String outcome(Map<String, Object> payment) {
        String key = UUID.randomUUID().toString();
        while (true) {
            var answer = drawer.collector().postWithKey(key, RECEIPTS, payment).extract();
            String outcome = answer.statusCode() == 201 ? "PAID" : answer.path("code");
            if (!outcome.equals("STILL_IN_PROGRESS")) {
                return outcome;
            }
        }
    }

    private Map<String, Object> refused() {
        Map<String, Object> taken = new HashMap<>(drawer.payment("5.00"));
        taken.put("account", drawer.tenant().accountOf("1010"));
        return taken;
    }

    @Test
    void aLoanIsPaidInCashWhateverFundLentIt() {
        Tenant tenant = drawer.tenant();
        UUID fund = tenant.fund(Map.of("code", "REVOLVING", "name", "Revolving fund", "kind", "OTHER"));
        Map<String, Object> terms = Lending.terms(Map.of("leastPrincipal", "1.00"), Map.of());
        UUID product =
                Lending.offer(tenant, Lending.with(Lending.with(Lending.product("R"), "terms", terms), "fund", fund));
        UUID loan = new Lender(tenant, product, tenant.account("1018", "ASSET"))
                .lend("100.00", 1, LocalDate.of(2026, 1, 1));
        Map<String, Object> payment = new HashMap<>(drawer.payment("30.00"));
        payment.put("account", loan);
        drawer.collector().post(RECEIPTS, payment).statusCode(201).body("amount.amount", equalTo("30.00"));
        drawer.treasurer().get("/api/v1/loans/{id}/repayments", loan).body("items.amount.amount", contains("30.00"));
        assertThat(tenant.balance(drawer.id())).isEqualTo("230.00");
        drawer.count("230.00");
        drawer.handOver("230.00");
        assertThat(tenant.balance(drawer.id())).isEqualTo("0.00");
    }

    @Test
    void aRefusedPaymentGivesItsNumberBack() {
        Map<String, Object> first = new HashMap<>(drawer.payment("5.00"));
        UUID id = UUID.randomUUID();
        first.put("id", id);
        drawer.collector().post(RECEIPTS, first).statusCode(201).body("number", equalTo("D1-000001"));
        drawer.collector().post(RECEIPTS, first).spec(problem(409, "RECEIPT_ID_TAKEN"));
        assertThat(drawer.tenant().balance(drawer.id())).isEqualTo("205.00");
        drawer.collector()
                .post(RECEIPTS, drawer.payment("5.00"))
                .statusCode(201)
                .body("number", equalTo("D1-000002"));
    }

    @Test
    void aReceiptOfPaperIsEnteredOnceHoweverItIsWritten() {
        drawer.collector()
                .post(RECEIPTS, onPaper("a 12", 42))
                .statusCode(201)
                .body("number", equalTo("A12-000042"), "origin", equalTo("PAPER"), "paidOn", equalTo("2026-03-04"));
        drawer.collector().post(RECEIPTS, onPaper("A12", 42)).spec(problem(409, "PAPER_RECEIPT_ENTERED_ALREADY"));
        drawer.collector().post(RECEIPTS, onPaper("A12", 43)).statusCode(201);
        drawer.collector().post(RECEIPTS, onPaper("!", 44)).spec(problem(400, "PAPER_BOOK_MALFORMED", "/paper/book"));
        assertThat(drawer.tenant().balance(drawer.id())).isEqualTo("240.00");
    }

    @Test
    void aMembersSavingsAndDuesArePaidInCash() {
        Tenant sacco = drawer.tenant();
        UUID member = sacco.member();
        UUID product = sacco.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS"));
        UUID savings = sacco.memberAccount(member, product);
        Map<String, Object> payment = new HashMap<>(drawer.payment("30.00"));
        payment.put("account", savings);
        drawer.collector()
                .post(RECEIPTS, payment)
                .statusCode(201)
                .body("amount.amount", equalTo("30.00"), "paidInto[0]", equalTo(savings.toString()));
        payment.remove("account");
        payment.put("duesOf", member);
        drawer.collector().post(RECEIPTS, payment).statusCode(201).body("amount.amount", equalTo("30.00"));
        payment.put("account", savings);
        drawer.collector().post(RECEIPTS, payment).spec(problem(400, "PAYMENT_DESTINATION_MISSING", "/account"));
        payment.remove("duesOf");
        payment.put("account", sacco.accountOf("2010"));
        drawer.collector().post(RECEIPTS, payment).spec(problem(409, "PAYMENT_DESTINATION_NOT_PAYABLE", "/account"));
        assertThat(sacco.balance(savings)).isEqualTo("30.00");
        assertThat(sacco.balance(drawer.id())).isEqualTo("260.00");
    }

    @Test
    void anOrganiserSeesTheOwnReceiptsAlone() {
        UUID receipt = drawer.pay("50.00");
        Api other = Api.with(Tokens.withSubject("organiser", drawer.tenant().id(), "another"));
        other.get(RECEIPTS + "/{id}", receipt).spec(problem(404, "RECEIPT_UNKNOWN"));
        other.get(RECEIPTS + "/{id}/printout", receipt).spec(problem(404, "RECEIPT_UNKNOWN"));
        other.get(RECEIPTS).body("items", hasSize(0));
        drawer.collector().get(RECEIPTS).body("items", hasSize(1));
    }

    @Test
    void isPrintedWithEverythingThatWasPaid() throws Exception {
        UUID receipt = drawer.pay("50.00");
        byte[] pdf = drawer.collector()
                .get(RECEIPTS + "/{id}/printout", receipt)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Jua Kali Savings", "D1-000001", "Amina Wanjiku", "50.00 KES", "Fees and fines");
        }
    }

    @Test
    void thePayerIsSealedInTheDatabase() throws SQLException {
        UUID receipt = drawer.pay("50.00");
        try (var connection = PostgresForTests.superuser("finance");
                var select = connection.prepareStatement("select r::text from finance.receipt r where id = ?")) {
            select.setObject(1, receipt);
            List<String> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            assertThat(found).hasSize(1).noneMatch(row -> row.contains("Amina"));
        }
    }

    private Map<String, Object> onPaper(String book, long number) {
        Map<String, Object> payment = new HashMap<>(drawer.payment("20.00"));
        payment.put("paidOn", "2026-03-04");
        payment.put("paper", Map.of("book", book, "number", number));
        return payment;
    }
}
