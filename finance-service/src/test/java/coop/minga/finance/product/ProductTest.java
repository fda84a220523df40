package coop.minga.finance.product;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ProductTest {
    private static final String PATH = "/api/v1/products";

    private Tenant sacco;
    private Api treasurer;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        treasurer = sacco.as("treasurer");
    }

    @Test
    void termsAreChangedAndTheNatureStays() {
        var offered = treasurer
                .post(PATH, savings(Map.of("withholdingTaxPercent", "5", "withdrawalFee", "20.00")))
                .statusCode(201)
                .body(
                        "currency", equalTo("KES"),
                        "fund", equalTo(sacco.id().toString()),
                        "withholdingTaxPercent", equalTo("5"),
                        "withdrawalFee.amount", equalTo("20.00"),
                        "version", equalTo(1));
        treasurer
                .put(
                        Api.etag(offered),
                        PATH + "/{id}",
                        Map.of("code", "S2", "name", "Savings", "noticeDays", 30),
                        Api.id(offered))
                .statusCode(200)
                .body("noticeDays", equalTo(30), "withholdingTaxPercent", equalTo("0"), "version", equalTo(2));
    }

    @Test
    void theRatesOfEveryDayAreTold() {
        UUID id = sacco.product(savings(Map.of()));
        rate(id, "2026-01-01", "10.2");
        rate(id, "2026-07-01", "11.25");
        rate(id, "2026-01-01", "9");
        sacco.as("auditor")
                .get(PATH + "/{id}", id)
                .body(
                        "rates.from", equalTo(List.of("2026-01-01", "2026-01-01", "2026-07-01")),
                        "rates.annualRatePercent", contains("10.2", "9", "11.25"),
                        "version", equalTo(4));
    }

    @Test
    void refusesTermsOfAnotherKind() {
        for (Map<String, ?> wrong : List.of(
                Map.of("kind", "SHARES"),
                Map.of("sharePrice", "100.00"),
                Map.of("redeemable", true),
                Map.of("kind", "SHARES", "sharePrice", "100.00", "noticeDays", 7),
                Map.of("kind", "SHARES", "sharePrice", "0.00"))) {
            treasurer.post(PATH, savings(wrong)).spec(problem(400, "PRODUCT_TERMS_OF_OTHER_KIND"));
        }
        treasurer.post(PATH, savings(Map.of("floor", "1.5"))).spec(problem(400, "PRODUCT_AMOUNT_MALFORMED"));
        treasurer.post(PATH, savings(Map.of("floor", "-1.50"))).spec(problem(400, "PRODUCT_AMOUNT_MALFORMED"));
        treasurer.post(PATH, savings(Map.of("currency", "XYZ"))).spec(problem(400, "PRODUCT_CURRENCY_UNKNOWN"));
        treasurer.post(PATH, savings(Map.of("fund", UUID.randomUUID()))).spec(problem(404, "FUND_UNKNOWN"));
        treasurer.get(PATH).body("items", hasSize(0));
    }

    @Test
    void aCodeStandsForOneProductAndAStepIsTakenOnce() {
        UUID id = sacco.product(savings(Map.of()));
        treasurer.post(PATH, savings(Map.of())).spec(problem(409, "PRODUCT_CODE_TAKEN"));
        treasurer.post(PATH, savings(Map.of("id", id, "code", "S2"))).spec(problem(409, "PRODUCT_ID_TAKEN"));
        treasurer.post(PATH + "/{id}/closures", "", id).statusCode(200).body("state", equalTo("CLOSED"));
        treasurer
                .post(PATH + "/{id}/closures", "", id)
                .spec(problem(409, "PRODUCT_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("CLOSED"), "allowedTransitions", contains("OPEN"));
    }

    private void rate(UUID id, String from, String percent) {
        treasurer
                .post(PATH + "/{id}/rates", Map.of("from", from, "annualRatePercent", percent), id)
                .statusCode(201);
    }

    private static Map<String, Object> savings(Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(Map.of("code", "S1", "name", "Savings", "kind", "SAVINGS"));
        request.putAll(more);
        return request;
    }
}
