package coop.minga.finance.loanproduct;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanProductTest {
    private static final String PATH = "/api/v1/loan-products";

    private Tenant sacco;
    private Api treasurer;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        treasurer = sacco.as("treasurer");
    }

    @Test
    void whatIsLeftOutIsAsIsUsual() {
        Map<String, Object> least = Map.of(
                "limits",
                Lending.terms().get("limits"),
                "repayment",
                Lending.terms().get("repayment"));
        treasurer
                .post(PATH, Map.of("code", "L1", "name", " Loan ", "terms", least))
                .statusCode(201)
                .body("name", equalTo("Loan"), "currency", equalTo("KES"), "state", equalTo("OPEN"))
                .body("fund", equalTo(sacco.id().toString()))
                .body("terms.limits.mostPrincipal.amount", equalTo("100000.00"))
                .body("terms.repayment.annualRatePercent", equalTo("12"))
                .body("terms.repayment.instalmentMultipleOf.amount", equalTo("0.01"))
                .body("terms.repayment.inDuplum", equalTo(false))
                .body("terms.repayment.allocation", contains("PENALTIES", "FEES", "INTEREST", "PRINCIPAL"))
                .body("terms.fee.fixed.amount", equalTo("0.00"), "terms.fee.taken", equalTo("FROM_PAYOUT"))
                .body("terms.guarantees.fewestGuarantors", equalTo(2), "terms.guarantees.mostGuarantors", equalTo(5))
                .body("terms.guarantees.coveredPercent", equalTo("100"))
                .body("terms.eligibility.payslip", equalTo(false), "terms.eligibility.refusing", equalTo(false))
                .body("terms.provisions.percent", contains("1", "5", "25", "50", "100"))
                .body("terms.provisions.fromDaysLate", contains(0, 1, 31, 181, 361));
    }

    @Test
    void everyTermThatWasSaidIsFoundAgain() {
        var offered = treasurer.post(PATH, Lending.product("L1")).statusCode(201);
        UUID id = Api.id(offered);
        var dearer = treasurer
                .put(Api.etag(offered), PATH + "/{id}", said("L1", Map.of("annualRatePercent", "13.5")), id)
                .statusCode(200)
                .body("terms.repayment.annualRatePercent", equalTo("13.5"), "version", equalTo(2));
        treasurer
                .put(Api.etag(dearer), PATH + "/{id}", said("L2", Map.of("annualRatePercent", "13.500")), id)
                .statusCode(200)
                .body("code", equalTo("L2"), "version", equalTo(3));
        treasurer
                .put(Api.etag(dearer), PATH + "/{id}", said("L3", Map.of()), id)
                .spec(problem(412, "STALE"));
        sacco.as("auditor")
                .get(PATH + "/{id}/revisions", id)
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.terms.repayment.annualRatePercent", contains("12", "13.5"));
    }

    @Test
    void refusesTermsNobodyCanLendByAndSaysWhere() {
        refuse(limits("leastPrincipal", "0.00"), "/terms/limits/leastPrincipal");
        refuse(limits("mostPrincipal", "999.99"), "/terms/limits/mostPrincipal");
        refuse(limits("fewestInstalments", 13), "/terms/limits/mostInstalments");
        refuse(repayment("instalmentMultipleOf", "1000.01"), "/terms/repayment/instalmentMultipleOf");
        refuse(repayment("annualRatePercent", "1000.01"), "/terms/repayment/annualRatePercent");
        refuse(
                repayment("allocation", List.of("INTEREST", "INTEREST", "FEES", "PENALTIES")),
                "/terms/repayment/allocation");
        refuse(
                Lending.terms(
                        Map.of("mostInstalments", 360), Map.of("repayEvery", Map.of("count", 4, "unit", "MONTH"))),
                "/terms/limits/mostInstalments");
        refuse(with("fee", Map.of("fixed", "990.00", "percent", "1")), "/terms/fee");
        refuse(with("guarantees", Map.of("fewestGuarantors", 6)), "/terms/guarantees/mostGuarantors");
        refuse(with("provisions", provisions(0, 31, 31, 181, 361)), "/terms/provisions/2/fromDaysLate");
        refuse(with("provisions", provisions(1, 2, 31, 181, 361)), "/terms/provisions/0/fromDaysLate");
        treasurer
                .post(PATH, Lending.with(Lending.product("L1"), "terms", limits("leastPrincipal", "1000")))
                .spec(problem(400, "LOAN_PRODUCT_AMOUNT_MALFORMED"))
                .body("errors[0].pointer", equalTo("/terms/limits/leastPrincipal"));
        treasurer.get(PATH).body("items", hasSize(0));
    }

    @Test
    void aCodeStandsForOneProductAndAStepIsTakenOnce() {
        UUID id = Lending.offer(sacco, Lending.product("L1"));
        treasurer.post(PATH, Lending.product("L1")).spec(problem(409, "LOAN_PRODUCT_CODE_TAKEN"));
        treasurer.post(PATH, Lending.with(Lending.product("L2"), "id", id)).spec(problem(409, "LOAN_PRODUCT_ID_TAKEN"));
        treasurer
                .post(PATH, Lending.with(Lending.product("L2"), "fund", UUID.randomUUID()))
                .spec(problem(404, "FUND_UNKNOWN"));
        treasurer
                .post(PATH, Lending.with(Lending.product("L2"), "currency", "XYZ"))
                .spec(problem(400, "LOAN_PRODUCT_CURRENCY_UNKNOWN"));
        treasurer.post(PATH + "/{id}/closures", "", id).statusCode(200).body("state", equalTo("CLOSED"));
        treasurer
                .post(PATH + "/{id}/closures", "", id)
                .spec(problem(409, "LOAN_PRODUCT_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("CLOSED"), "allowedTransitions", contains("OPEN"));
    }

    @Test
    void aRestrictedFundThatLendsMayBearItsLosses() {
        UUID fund = sacco.fund(Map.of("code", "SEED", "name", "Seed", "kind", "GRANT", "restricted", true));
        Map<String, Object> offer = Lending.with(Lending.product("SEED"), "fund", fund);
        treasurer
                .post(PATH, offer)
                .spec(problem(409, "ACCOUNT_FOR_USE_MISSING"))
                .body("use", equalTo("LOAN_LOSSES"));
        sacco.withChart();
        UUID losses = sacco.accountOf("5020");
        treasurer
                .post(PATH, offer)
                .spec(problem(409, "LOAN_FUND_BEARS_NO_LOSSES"))
                .body("account", equalTo(losses.toString()));
        treasurer
                .put(
                        Api.etag(treasurer.get("/api/v1/funds/{id}", fund)),
                        "/api/v1/funds/{id}",
                        Map.of("code", "SEED", "name", "Seed", "restricted", true, "spendOn", List.of(losses)),
                        fund)
                .statusCode(200);
        treasurer.post(PATH, offer).statusCode(201);
    }

    private void refuse(Map<String, Object> terms, String pointer) {
        treasurer
                .post(PATH, Lending.with(Lending.product("L1"), "terms", terms))
                .spec(problem(400, "LOAN_PRODUCT_TERMS_INVALID"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, Object> said(String code, Map<String, ?> repayment) {
        return Map.of("code", code, "name", "Loan", "terms", Lending.terms(Map.of(), repayment));
    }

    private static Map<String, Object> limits(String key, Object value) {
        return Lending.terms(Map.of(key, value), Map.of());
    }

    private static Map<String, Object> repayment(String key, Object value) {
        return Lending.terms(Map.of(), Map.of(key, value));
    }

    private static Map<String, Object> with(String key, Object value) {
        return Lending.with(Lending.terms(), key, value);
    }

    private static List<Map<String, Object>> provisions(int... fromDaysLate) {
        List<String> classes = List.of("PERFORMING", "WATCH", "SUBSTANDARD", "DOUBTFUL", "LOSS");
        return IntStream.range(0, classes.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "loanClass", classes.get(i), "fromDaysLate", fromDaysLate[i], "percent", "5"))
                .toList();
    }
}
