package coop.minga.finance.ratio;

import coop.minga.finance.Tenant;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;

/** What the walks need of ratios: nothing of their own. */
public final class RatioExamples implements FeatureExamples<Tenant> {
    @Override
    public void inEveryCollection(Tenant owner) {
        // Ratios keep nothing.
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("financial_ratios_get", () -> {
            Tenant sacco = Tenant.register().withChart();
            return Given.nothing().by(Tokens.of("treasurer", sacco.id()));
        });
    }
}
