package coop.minga.finance.interest;

import coop.minga.finance.Tenant;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** What the walks need of interest. */
public final class InterestExamples implements FeatureExamples<Tenant> {
    private int offered;

    @Override
    public void inEveryCollection(Tenant owner) {
        earn(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("interest_postings_get", () -> Given.path("id", posting(tenant)))
                .given("interest_postings_working", () -> Given.path("id", posting(tenant)))
                .given("member_accounts_interest", () -> Given.path("id", earn(tenant)))
                .given("me_member_account_interest", () -> Given.path("id", earn(tenant)));
    }

    private UUID posting(Tenant tenant) {
        return UUID.fromString(tenant.as("auditor")
                .list("/api/v1/interest-postings", Map.of("account", earn(tenant)))
                .extract()
                .path("items[0].id"));
    }

    /** An account that has earned for forty days, so that a month has ended. */
    private UUID earn(Tenant tenant) {
        offered++;
        LocalDate from = LocalDate.now(ZoneOffset.UTC).minusDays(40);
        UUID product = tenant.withChart()
                .product(Map.of(
                        "code",
                        "I-" + offered,
                        "name",
                        "Savings",
                        "kind",
                        "SAVINGS",
                        "interest",
                        Map.of("method", "DAILY_BALANCE", "posting", "MONTH", "dayCount", "ACT_365")));
        Savers savers = new Savers(tenant, product, tenant.account("I-CASH-" + offered, "ASSET")).earning(from, "6.5");
        UUID account = tenant.memberAccount(tenant.member(AccessWalk.MEMBER), product);
        savers.pay(account, 1_000_000, from);
        savers.run(LocalDate.now(ZoneOffset.UTC).minusDays(2));
        return account;
    }
}
