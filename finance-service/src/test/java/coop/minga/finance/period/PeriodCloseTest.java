package coop.minga.finance.period;

import static coop.minga.finance.Tenant.move;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PeriodCloseTest {
    private static final String ENTRIES = "/api/v1/journal-entries";
    private static final String PATH = "/api/v1/period-closes";

    private Tenant union;
    private UUID cash;
    private UUID dues;
    private Api treasurer;

    @BeforeEach
    void begin() {
        union = Tenant.register().withGeneralFund();
        cash = union.account("1010", "ASSET");
        dues = union.account("4010", "INCOME");
        treasurer = union.as("treasurer");
    }

    @Test
    void whatComesLateGoesToTheFirstOpenDayAndNamesTheDayItWasMeantFor() {
        post("10.00", "2026-03-30");
        treasurer.post(PATH, Map.of("through", "2026-03-31")).statusCode(201).body("through", equalTo("2026-03-31"));
        post("5.00", "2026-03-30").body("effectiveOn", equalTo("2026-04-01"), "intendedOn", equalTo("2026-03-30"));
        assertThat(balance("2026-03-31", null)).isEqualTo("10.00");
        assertThat(balance("2026-04-01", null)).isEqualTo("15.00");
        assertThat(union.balance(cash)).isEqualTo("15.00");
    }

    @Test
    void theBooksCloseForwardAndNotOnDaysThatAreNotOver() {
        treasurer.post(PATH, Map.of("through", "2026-03-31")).statusCode(201);
        treasurer.post(PATH, Map.of("through", "2026-03-31")).spec(problem(409, "PERIOD_CLOSED_BEYOND"));
        treasurer.post(PATH, Map.of("through", "2026-02-28")).spec(problem(409, "PERIOD_CLOSED_BEYOND"));
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        treasurer.post(PATH, Map.of("through", today.plusDays(1).toString())).spec(problem(409, "PERIOD_NOT_OVER"));
        treasurer
                .post(ENTRIES, on(move("1.00", cash, dues), today.plusDays(2).toString()))
                .spec(problem(400, "EFFECTIVE_IN_THE_FUTURE"));
    }

    @Test
    void aDayIsAnsweredAsItWasKnownAtAnInstant() {
        String knownBefore = post("10.00", "2026-03-30").extract().path("recordedAt");
        post("7.00", "2026-03-29");
        assertThat(balance("2026-03-30", null)).isEqualTo("17.00");
        assertThat(balance("2026-03-30", knownBefore)).isEqualTo("10.00");
        assertThat(balance("2026-03-29", knownBefore)).isEqualTo("0.00");
        assertThat(balance("2026-03-29", null)).isEqualTo("7.00");
    }

    private ValidatableResponse post(String amount, String day) {
        return treasurer.post(ENTRIES, on(move(amount, cash, dues), day)).statusCode(201);
    }

    private static Map<String, Object> on(Map<String, Object> entry, String day) {
        Map<String, Object> dated = new HashMap<>(entry);
        dated.put("effectiveOn", day);
        return dated;
    }

    private String balance(String asOf, @Nullable String knownAt) {
        Map<String, String> query = new HashMap<>(Map.of("asOf", asOf));
        if (knownAt != null) {
            query.put("knownAt", knownAt);
        }
        return union.as("auditor")
                .list("/api/v1/ledger-accounts/{id}/balance", query, cash)
                .statusCode(200)
                .extract()
                .path("balance.amount");
    }
}
