package coop.minga.finance.drawer;

import coop.minga.finance.Tenant;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.function.Consumer;

/** What the walks need of cash drawers; each in an organisation of its own, for it needs a chart. */
public final class CashDrawerExamples implements FeatureExamples<Tenant> {
    /** After the chart was adopted. */
    @Override
    public void inEveryCollection(Tenant owner) {
        DrawerOfTests drawer = DrawerOfTests.in(owner);
        drawer.count("200.00");
        drawer.handOver("200.00");
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("cash_drawers_create", () -> {
                    Tenant other = DrawerOfTests.given().tenant();
                    return Given.nothing().by(Tokens.of("treasurer", other.id()));
                })
                .given("cash_drawers_get", () -> given("treasurer", drawer -> {}))
                .given("cash_drawers_handovers", () -> given("treasurer", drawer -> {}))
                .given("cash_drawers_count", () -> given("organiser", drawer -> {}))
                .given("cash_drawers_hand_over", () -> given("treasurer", drawer -> drawer.count("450.00")))
                .given("cash_drawers_open", () -> given("treasurer", drawer -> drawer.count("200.00")))
                .given(
                        "cash_drawers_close",
                        () -> given("treasurer", drawer -> {
                            drawer.count("200.00");
                            drawer.handOver("200.00");
                        }));
    }

    private static Given given(String role, Consumer<DrawerOfTests> preparation) {
        DrawerOfTests drawer = DrawerOfTests.given();
        preparation.accept(drawer);
        return Given.path("id", drawer.id()).by(Tokens.of(role, drawer.tenant().id()));
    }
}
