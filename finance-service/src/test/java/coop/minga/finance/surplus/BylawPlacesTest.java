package coop.minga.finance.surplus;

import static coop.minga.finance.surplus.Cooperative.BYLAWS;
import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which accounts and products a by-law may name. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class BylawPlacesTest {
    private Cooperative coop;
    private Tenant sacco;

    @BeforeEach
    void begin() {
        coop = Cooperative.begin();
        sacco = coop.sacco();
    }

    @Test
    void aBylawNamesPlacesThatCanServe() {
        List<Map<String, Object>> steps = coop.steps();
        steps.set(
                2,
                coop.step(
                        "SOLIDARITY_FUND",
                        "sharePercent",
                        "1",
                        "of",
                        "LEFT",
                        "account",
                        coop.meeting().cash()));
        coop.bylaw(steps).spec(problem(400, "SURPLUS_ACCOUNT_UNFIT", "/steps/2/account"));
        for (UUID elsewhere : List.of(sacco.accountOf("3100"), sacco.account("3500", "EQUITY"))) {
            coop.bylaw(elsewhere, coop.steps()).spec(problem(400, "SURPLUS_ACCOUNT_UNFIT", "/reserve"));
        }
        steps = coop.steps();
        steps.set(3, coop.step("INTEREST_ON_SHARES", "product", coop.meeting().savings(), "capPercent", "10"));
        coop.bylaw(steps).spec(problem(400, "SURPLUS_PRODUCT_NOT_SHARES", "/steps/3/product"));
        steps = coop.steps();
        steps.removeFirst();
        coop.bylaw(steps).spec(problem(400, "SURPLUS_RESERVE_NOT_FIRST", "/steps/0"));
        coop.treasurer().get(BYLAWS).body("items", empty());
        UUID bylaw = Api.id(coop.bylaw(coop.steps()).statusCode(201));
        sacco.as("auditor")
                .get(BYLAWS + "/{id}", bylaw)
                .body(
                        "steps.sharePercent",
                                contains(equalTo("20"), equalTo("5"), equalTo("10"), nullValue(), equalTo("50")),
                        "steps[0].of", equalTo("SURPLUS"),
                        "steps[4].taxPercent", equalTo("5"),
                        "fund", equalTo(sacco.id().toString()));
    }

    @Test
    void aReserveBelowTheChartsCountsInItsCurrencyAndServesNothingElse() {
        UUID dollars = sacco.account(
                Cooperative.below(sacco, "3050", Map.of("code", "3052", "name", "Dollars", "currency", "USD")));
        UUID openings = sacco.account(Cooperative.below(sacco, "3050", Map.of("code", "3053", "name", "Openings")));
        coop.use("OPENING_BALANCES", openings);
        for (UUID unfit : List.of(dollars, openings)) {
            coop.bylaw(unfit, coop.steps()).spec(problem(400, "SURPLUS_ACCOUNT_UNFIT", "/reserve"));
        }
    }
}
