package coop.minga.finance.drawer;

import static coop.minga.finance.drawer.DrawerOfTests.DRAWERS;
import static coop.minga.finance.drawer.DrawerOfTests.RECEIPTS;
import static coop.minga.finance.drawer.DrawerOfTests.kes;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class CashDrawerResourceTest {
    private DrawerOfTests drawer;
    private Tenant sacco;
    private UUID cash;
    private UUID differences;

    @BeforeEach
    void begin() {
        drawer = DrawerOfTests.given();
        sacco = drawer.tenant();
        cash = sacco.accountOf("1010");
        differences = sacco.accountOf("5800");
    }

    @Test
    void goesOutComesBackAndLeavesTheBooksEven() {
        assertThat(sacco.balance(cash)).isEqualTo("800.00");
        assertThat(sacco.balance(drawer.id())).isEqualTo("200.00");
        drawer.pay("50.00");
        drawer.pay("30.00");
        drawer.count("280.00");
        drawer.treasurer()
                .post(DRAWERS + "/{id}/handovers", Map.of("received", kes("280.00")), drawer.id())
                .statusCode(201)
                .body("expected.amount", equalTo("280.00"), "difference.amount", equalTo("0.00"));
        assertThat(sacco.balance(cash)).isEqualTo("1080.00");
        assertThat(sacco.balance(drawer.id())).isEqualTo("0.00");
        assertThat(sacco.balance(differences)).isEqualTo("0.00");
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("findings", hasSize(0));
    }

    @Test
    void itsMoneyComesFromAndGoesToTheOrganisationsOwnAccounts() {
        UUID kept = sacco.keptAsset();
        drawer.treasurer()
                .post(
                        DRAWERS,
                        Map.of(
                                "name",
                                "Harbour",
                                "collector",
                                "organiser@harbour",
                                "givenFloat",
                                Map.of("amount", kes("20.00"), "from", kept)))
                .spec(problem(409, "LEDGER_ACCOUNT_UNFIT"))
                .body("errors[0].pointer", equalTo("/givenFloat/from"));
        drawer.count("200.00");
        drawer.treasurer()
                .post(DRAWERS + "/{id}/handovers", Map.of("received", kes("200.00"), "into", kept), drawer.id())
                .spec(problem(409, "LEDGER_ACCOUNT_UNFIT"))
                .body("errors[0].pointer", equalTo("/into"));
    }

    @Test
    void whatIsMissingOrLeftOverGoesToTheCashDifferences() {
        drawer.pay("50.00");
        drawer.count("240.00");
        drawer.handOver("240.00");
        assertThat(sacco.balance(differences)).isEqualTo("10.00");
        assertThat(sacco.balance(cash)).isEqualTo("1040.00");
        drawer.treasurer()
                .post(DRAWERS + "/{id}/openings", Map.of(), drawer.id())
                .statusCode(200);
        drawer.pay("20.00");
        drawer.count("23.00");
        drawer.handOver("23.00");
        assertThat(sacco.balance(differences)).isEqualTo("7.00");
        assertThat(sacco.balance(drawer.id())).isEqualTo("0.00");
        drawer.treasurer()
                .get(DRAWERS + "/{id}/handovers", drawer.id())
                .body(
                        "items.difference.amount",
                        org.hamcrest.Matchers.contains("-10.00", "3.00"),
                        "items.number",
                        org.hamcrest.Matchers.contains(1, 2));
    }

    @Test
    void moneyOfAFundStaysInItsFund() {
        UUID social = sacco.fund(Map.of("code", "SOCIAL", "name", "Social fund", "kind", "SOCIAL"));
        drawer.treasurer()
                .post(
                        "/api/v1/journal-entries",
                        Map.of(
                                "postings",
                                java.util.List.of(
                                        Tenant.line("DEBIT", "40.00", drawer.id(), social),
                                        Tenant.line("CREDIT", "40.00", sacco.accountOf("2100"), social))))
                .statusCode(201);
        drawer.count("235.00");
        drawer.handOver("235.00");
        assertThat(sacco.balance(drawer.id())).isEqualTo("0.00");
        drawer.treasurer()
                .get("/api/v1/ledger-accounts/{id}/balance", cash)
                .body(
                        "funds.find { it.fund == '" + social + "' }.balance.amount",
                        equalTo("40.00"),
                        "balance.amount",
                        equalTo("1035.00"));
        assertThat(sacco.balance(differences)).isEqualTo("5.00");
    }

    @Test
    void whoeverCollectsDoesNotCheck() {
        Api treasurer = drawer.treasurer();
        treasurer
                .post(DRAWERS, Map.of("name", "Own", "collector", "treasurer@" + sacco.id()))
                .spec(problem(409, "DRAWER_CHECKER_IS_MAKER"));
        treasurer
                .post(DRAWERS + "/{id}/counts", Map.of("counted", kes("200.00")), drawer.id())
                .spec(problem(409, "DRAWER_OF_ANOTHER"));
        drawer.count("200.00");
        Api both = Api.with(Tokens.withSubject("treasurer", sacco.id(), "organiser@" + sacco.id()));
        both.post(DRAWERS + "/{id}/handovers", Map.of("received", kes("200.00")), drawer.id())
                .spec(problem(409, "DRAWER_CHECKER_IS_MAKER"));
        treasurer
                .post(DRAWERS + "/{id}/handovers", Map.of("received", kes("199.00")), drawer.id())
                .spec(problem(409, "DRAWER_COUNT_DISPUTED"));
        assertThat(sacco.balance(drawer.id())).isEqualTo("200.00");
        treasurer
                .get(DRAWERS + "/{id}", drawer.id())
                .body("state", equalTo("COUNTED"), "counted.amount", equalTo("200.00"));
    }

    @Test
    void anotherOrganiserNeitherSeesNorFillsIt() {
        Api other = Api.with(Tokens.withSubject("organiser", sacco.id(), "another"));
        other.get(DRAWERS + "/{id}", drawer.id()).spec(problem(404, "DRAWER_UNKNOWN"));
        other.get(DRAWERS).body("items", hasSize(0));
        other.post(RECEIPTS, drawer.payment("1.00")).spec(problem(409, "DRAWER_OF_ANOTHER"));
        drawer.collector().get(DRAWERS).body("items", hasSize(1));
    }

    @Test
    void aCountedDrawerTakesNothingAndSaysWhatItMayBecome() {
        drawer.count("200.00");
        drawer.collector()
                .post(RECEIPTS, drawer.payment("1.00"))
                .spec(problem(409, "DRAWER_NOT_OPEN"))
                .body(
                        "currentState",
                        equalTo("COUNTED"),
                        "allowedTransitions",
                        equalTo(java.util.List.of("OPEN", "COUNTED", "HANDED_OVER")));
        drawer.treasurer()
                .post(DRAWERS + "/{id}/closures", Map.of(), drawer.id())
                .spec(problem(409, "DRAWER_TRANSITION_ILLEGAL"));
    }

    @Test
    void anEmptyDrawerIsClosedWithItsAccount() {
        drawer.count("200.00");
        drawer.handOver("200.00");
        drawer.treasurer()
                .post(DRAWERS + "/{id}/closures", Map.of(), drawer.id())
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        drawer.treasurer()
                .get("/api/v1/ledger-accounts/{id}", drawer.id())
                .body("state", equalTo("CLOSED"), "code", equalTo("1010.1"));
    }

    @Test
    void refusesAmountsThatAreNone() {
        drawer.collector()
                .post(DRAWERS + "/{id}/counts", Map.of("counted", kes("200.5")), drawer.id())
                .spec(problem(400, "PAYMENT_AMOUNT_MALFORMED", "/counted"));
        drawer.collector()
                .post(
                        DRAWERS + "/{id}/counts",
                        Map.of("counted", Map.of("amount", "1.00", "currency", "USD")),
                        drawer.id())
                .spec(problem(409, "PAYMENT_CURRENCY_OTHER", "/counted"));
        drawer.collector()
                .post(RECEIPTS, drawer.payment("0.00"))
                .spec(problem(400, "PAYMENT_AMOUNT_NOT_POSITIVE", "/amount"));
        drawer.collector()
                .post(RECEIPTS, Map.of("drawer", drawer.id(), "amount", kes("5.00"), "account", cash))
                .spec(problem(409, "PAYMENT_DESTINATION_NOT_PAYABLE", "/account"));
    }
}
