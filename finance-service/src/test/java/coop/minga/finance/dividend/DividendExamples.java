package coop.minga.finance.dividend;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.UUID;

/** What the walks need of dividends. */
public final class DividendExamples implements FeatureExamples<Tenant> {
    private static final UUID RESOLUTION = UUID.fromString("0190f7a0-0000-7000-8000-00000000e001");
    private static final UUID SAVINGS = UUID.fromString("0190f7a0-0000-7000-8000-00000000e002");
    private static final UUID DEPOSITS = UUID.fromString("0190f7a0-0000-7000-8000-00000000e003");
    private static final UUID SHARES = UUID.fromString("0190f7a0-0000-7000-8000-00000000e004");

    @Override
    public void inEveryCollection(Tenant owner) {
        draft(owner);
    }

    /** In organisations of their own, for a year has one run. */
    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("dividend_runs_create", () -> {
                    Tenant other = begin(Tenant.register()).sacco();
                    return Given.nothing().by(Tokens.of("treasurer", other.id()));
                })
                .given("dividend_runs_get", DividendExamples::drafted)
                .given("dividend_runs_lines", DividendExamples::drafted)
                .given("dividend_runs_approve", DividendExamples::drafted)
                .given("dividend_runs_withdraw", DividendExamples::drafted);
    }

    private static Given drafted() {
        Tenant other = Tenant.register();
        return Given.path("id", draft(other)).by(Tokens.of("org-admin", other.id()));
    }

    private static UUID draft(Tenant tenant) {
        Meeting meeting = begin(tenant);
        meeting.pay(tenant.memberAccount(tenant.member(), DEPOSITS), "1000.00", LocalDate.of(2025, 1, 1));
        return Api.id(meeting.draft(meeting.asked()).statusCode(201));
    }

    private static Meeting begin(Tenant tenant) {
        return Meeting.begin(tenant, RESOLUTION, SAVINGS, DEPOSITS, SHARES);
    }
}
