package coop.minga.finance.receipt;

import coop.minga.finance.Tenant;
import coop.minga.finance.drawer.DrawerOfTests;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of receipts; each in an organisation of its own, for it needs a chart. */
public final class ReceiptExamples implements FeatureExamples<Tenant> {
    private static final UUID DRAWER = UUID.fromString("0190f7a0-0000-7000-8000-00000000d001");
    private static final UUID FEES = UUID.fromString("0190f7a0-0000-7000-8000-00000000d002");

    /** After the chart was adopted. */
    @Override
    public void inEveryCollection(Tenant owner) {
        DrawerOfTests.in(owner).pay("50.00");
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("receipts_create", () -> {
                    Tenant other = Tenant.register();
                    DrawerOfTests.adopt(other);
                    DrawerOfTests.with(other, DRAWER);
                    other.account(Map.of("id", FEES, "code", "E-FEES", "name", "Fees", "class", "INCOME"));
                    return Given.nothing().by(Tokens.of("organiser", other.id()));
                })
                .given("receipts_get", ReceiptExamples::receipt)
                .given("receipts_print", ReceiptExamples::receipt);
    }

    private static Given receipt() {
        DrawerOfTests drawer = DrawerOfTests.given();
        return Given.path("id", drawer.pay("50.00"))
                .by(Tokens.of("treasurer", drawer.tenant().id()));
    }
}
