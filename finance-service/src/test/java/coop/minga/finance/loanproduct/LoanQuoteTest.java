package coop.minga.finance.loanproduct;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.finance.Tenant;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanQuoteTest {
    private static final String PATH = "/api/v1/loan-quotes";
    private static final Map<String, Object> TERMS = Map.of(
            "principal", Map.of("amount", "1000.00", "currency", "KES"),
            "annualRatePercent", "12",
            "interestMethod", "DECLINING_BALANCE",
            "amortization", "EQUAL_INSTALMENTS",
            "dayCount", "D30_360",
            "instalments", 3,
            "repayEvery", Map.of("count", 1, "unit", "MONTH"),
            "disbursedOn", "2024-01-31");

    @Test
    void tellsWhatIsDueAndWhatItCosts() {
        Tenant.register()
                .as("member")
                .post(PATH, TERMS)
                .statusCode(200)
                .body("instalments", hasSize(3))
                .body("instalments.dueOn", contains("2024-02-29", "2024-03-31", "2024-04-30"))
                .body("instalments.total.amount", contains("340.02", "340.02", "340.03"))
                .body("instalments[0].principal.amount", equalTo("330.02"))
                .body("instalments[0].interest.amount", equalTo("10.00"))
                .body("instalments[0].fees.amount", equalTo("0.00"))
                .body("instalments[2].balanceAfter.amount", equalTo("0.00"))
                .body("totalInterest.amount", equalTo("20.07"), "totalInterest.currency", equalTo("KES"))
                .body("effectiveAnnualRatePercent", equalTo("12.9494"));
    }

    @Test
    void answersWhatIsPublishedToTheCent() throws IOException {
        Tenant tenant = Tenant.register();
        for (JsonNode each : PublishedSchedules.all()) {
            JsonPath quote = tenant.as("member")
                    .post(PATH, new ObjectMapper().convertValue(each.get("quote"), Map.class))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            JsonNode expected = each.get("expect");
            Map.of(
                            "totals",
                            "total",
                            "principals",
                            "principal",
                            "interests",
                            "interest",
                            "balancesAfter",
                            "balanceAfter")
                    .forEach((published, field) -> {
                        if (expected.has(published)) {
                            assertThat(quote.getList("instalments." + field + ".amount"))
                                    .as("%s of %s", published, each.get("name"))
                                    .isEqualTo(new ObjectMapper().convertValue(expected.get(published), List.class));
                        }
                    });
            if (expected.has("totalInterest")) {
                assertThat(quote.getString("totalInterest.amount"))
                        .isEqualTo(expected.get("totalInterest").asText());
            }
        }
    }

    @Test
    void drawsWhatIsDue() throws IOException {
        byte[] png = Tenant.register()
                .as("member")
                .post(PATH + "/chart", TERMS)
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource({
        "annualRatePercent, 1000.5, /annualRatePercent",
        "scheduleStartsOn, 2024-02-01, /scheduleStartsOn",
        "firstDueOn, 2024-01-31, /firstDueOn",
        "instalmentMultipleOf, 10, /instalmentMultipleOf",
        "disbursedOn, 3100-01-01, /disbursedOn"
    })
    void namesTheTermThatMakesNoSchedule(String field, String value, String pointer) {
        Map<String, Object> terms = new HashMap<>(TERMS);
        terms.put(field, value);
        Tenant.register()
                .as("loan-officer")
                .post(PATH, terms)
                .spec(problem(400, "LOAN_TERMS_INVALID"))
                .body("errors.pointer", contains(pointer));
    }
}
