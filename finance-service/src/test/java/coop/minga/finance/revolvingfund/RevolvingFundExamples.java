package coop.minga.finance.revolvingfund;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of revolving funds. */
public final class RevolvingFundExamples implements FeatureExamples<Tenant> {
    private static final UUID FUND = UUID.fromString("0190f7a0-0000-7000-8000-00000000f001");
    private static final UUID STALLS = UUID.fromString("0190f7a0-0000-7000-8000-00000000f002");

    private static final UUID SCHEME = UUID.fromString("0190f7a0-0000-7000-8000-00000000f003");
    private static final UUID RESOLUTION = UUID.fromString("0190f7a0-0000-7000-8000-00000000f004");

    @Override
    public void inEveryCollection(Tenant owner) {
        Vendors.seeded(owner, "1000.00");
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("revolving_funds_create", () -> by(begun(), Given.nothing()))
                .given("revolving_funds_get", RevolvingFundExamples::seeded)
                .given("revolving_funds_figures", RevolvingFundExamples::seeded)
                .given("revolving_funds_warnings", RevolvingFundExamples::seeded)
                .given("revolving_funds_seed", RevolvingFundExamples::seeded)
                .given("revolving_funds_regrant", RevolvingFundExamples::seeded)
                .given("revolving_funds_distress", RevolvingFundExamples::seeded)
                .given("revolving_funds_recover", () -> {
                    Vendors vendors = revolving();
                    vendors.become("distress-declarations").statusCode(200);
                    return by(vendors, Given.path("id", FUND));
                })
                .given("revolving_funds_convert", () -> {
                    Vendors vendors = revolving();
                    vendors.become("distress-declarations").statusCode(200);
                    vendors.scheme(Map.of("id", SCHEME));
                    vendors.sacco().resolution(RESOLUTION, 1, "ADOPTED", "CONVERSION");
                    return by(vendors, Given.path("id", FUND));
                })
                .given("fund_grants_get", RevolvingFundExamples::granted)
                .given("fund_grants_reverse", RevolvingFundExamples::granted);
    }

    private static Given granted() {
        Vendors vendors = revolving();
        return by(vendors, Given.path("id", Api.id(vendors.seed("10.00").statusCode(201))));
    }

    private static Given seeded() {
        return by(revolving(), Given.path("id", FUND));
    }

    private static Vendors revolving() {
        Vendors vendors = begun();
        vendors.revolve().statusCode(201);
        vendors.seed("250000.00").statusCode(201);
        return vendors;
    }

    /** In an organisation of its own, whose fund has the id of the examples. */
    private static Vendors begun() {
        return Vendors.begin(Tenant.register(), FUND, STALLS);
    }

    private static Given by(Vendors vendors, Given given) {
        return given.by(Tokens.of("treasurer", vendors.sacco().id()));
    }
}
