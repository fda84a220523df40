package coop.minga.finance.affiliationfee;

import coop.minga.finance.Tenant;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.UUID;

/** What the walks need of affiliation fees. */
public final class AffiliationFeeExamples implements FeatureExamples<Tenant> {
    private static final UUID AFFILIATION = UUID.fromString("0190f7a0-0000-7000-8000-00000000d301");

    @Override
    public void inEveryCollection(Tenant owner) {
        Federation.of(owner, AFFILIATION).stated(480);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("affiliation_fees_create", () -> {
                    Federation federation = Federation.of(Tenant.register(), AFFILIATION);
                    return Given.nothing()
                            .by(Tokens.of("treasurer", federation.union().id()));
                })
                .given("affiliation_fees_get", AffiliationFeeExamples::ofParent)
                .given("affiliation_fees_state", AffiliationFeeExamples::ofParent);
    }

    private static Given ofParent() {
        Federation federation = Federation.found();
        return Given.path("id", federation.stated(480))
                .by(Tokens.of("treasurer", federation.parent().id()));
    }
}
