package coop.minga.finance.fund;

import coop.minga.finance.Tenant;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the walks need of funds. */
public final class FundExamples implements FeatureExamples<Tenant> {
    @Override
    public void inEveryCollection(Tenant owner) {
        grant(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("funds_get", () -> Given.path("id", grant(tenant)))
                .given("funds_put", () -> Given.path("id", grant(tenant)))
                .given("funds_close", () -> Given.path("id", grant(tenant)));
    }

    private static UUID grant(Tenant tenant) {
        String code = "G"
                + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36)
                        .toUpperCase(Locale.ROOT);
        return tenant.fund(Map.of("code", code, "name", "A grant", "kind", "GRANT", "restricted", true));
    }
}
