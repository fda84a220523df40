package coop.minga.finance.chart;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.chart.domain.ChartFailure;
import coop.minga.finance.chart.domain.ChartTemplate;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ChartTest {
    private static final String PATH = "/api/v1/charts-of-accounts";

    @Inject
    ChartQueries charts;

    @Inject
    Transactions transactions;

    private Tenant union;
    private Api treasurer;

    @BeforeEach
    void begin() {
        union = Tenant.register();
        treasurer = union.as("treasurer");
    }

    @ParameterizedTest
    @EnumSource
    void everyUseOfATemplateHasAnAccountOfItsCodeAndClass(ChartTemplate template) {
        adopt(Tenant.register(), template.name());
        adopt(union, template.name());
        for (ChartTemplate.Account account : template.accounts()) {
            treasurer
                    .get("/api/v1/ledger-accounts/{id}", accountFor(account.use()))
                    .statusCode(200)
                    .body("code", equalTo(account.code()))
                    .body("class", equalTo(account.use().accountClass().name()))
                    .body("floor?.amount", equalTo(account.isHeld() ? "0.00" : null));
        }
        treasurer.get("/api/v1/funds/{id}", union.id()).statusCode(200).body("kind", equalTo("GENERAL"));
    }

    @Test
    void aChartIsAdoptedOnce() {
        UUID chart = adopt(union, "SAVINGS_GROUP");
        treasurer.post(PATH, Map.of("template", "UNION")).spec(problem(409, "CHART_ADOPTED_ALREADY"));
        treasurer.post(PATH, Map.of("template", "UNION", "id", chart)).spec(problem(409, "CHART_ADOPTED_ALREADY"));
        treasurer
                .get("/api/v1/ledger-accounts?limit=100")
                .body("items", hasSize(ChartTemplate.SAVINGS_GROUP.accounts().size()));
    }

    @Test
    void nothingOfAChartIsThereWhereACodeIsTaken() {
        union.account("1010", "ASSET");
        treasurer.post(PATH, Map.of("template", "UNION")).spec(problem(409, "LEDGER_ACCOUNT_CODE_TAKEN"));
        treasurer.get(PATH).body("items", hasSize(0));
        treasurer.get("/api/v1/ledger-accounts").body("items", hasSize(1));
        treasurer.get("/api/v1/funds").body("items", hasSize(0));
    }

    @Test
    void aUseIsNamedAnewByAnOwnAccountOfItsClass() {
        UUID chart = adopt(union, "UNION");
        UUID till = union.account("1011", "ASSET");
        UUID theirs = Tenant.register().account("1011", "ASSET");
        String etag = Api.etag(treasurer.get(PATH + "/{id}", chart));
        treasurer
                .put(etag, PATH + "/{id}", Map.of("uses", Map.of("DUES_INCOME", till)), chart)
                .spec(problem(400, "CHART_USE_OF_OTHER_CLASS"));
        treasurer
                .put(etag, PATH + "/{id}", Map.of("uses", Map.of("CASH", theirs)), chart)
                .spec(problem(404, "LEDGER_ACCOUNT_UNKNOWN"));
        treasurer
                .put(etag, PATH + "/{id}", Map.of("uses", Map.of("CASH", till, "BANK", till)), chart)
                .statusCode(200)
                .body("uses", aMapWithSize(2));
        assertThat(accountFor(AccountUse.BANK)).isEqualTo(till);
        assertThat(accountFor(AccountUse.CASH)).isEqualTo(till);
        assertMissing(AccountUse.DUES_INCOME);
    }

    @Test
    void withoutAChartNoUseHasAnAccount() {
        adopt(Tenant.register(), "UNION");
        assertMissing(AccountUse.CASH);
    }

    private void assertMissing(AccountUse use) {
        assertThatThrownBy(() -> accountFor(use))
                .isInstanceOfSatisfying(DomainFailure.class, failure -> assertThat(failure.type())
                        .isEqualTo(ChartFailure.ACCOUNT_FOR_USE_MISSING));
    }

    private UUID accountFor(AccountUse use) {
        return transactions
                .inOrganisation(union.id(), () -> charts.accountFor(use))
                .value();
    }

    private static UUID adopt(Tenant tenant, String template) {
        return Api.id(
                tenant.as("treasurer").post(PATH, Map.of("template", template)).statusCode(201));
    }
}
