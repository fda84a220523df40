package coop.minga.finance.eligibility;

import coop.minga.finance.Tenant;
import coop.minga.finance.guarantee.Lender;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What the walks need of checks of eligibility. */
public final class EligibilityExamples implements FeatureExamples<Tenant> {
    private static final UUID ACCOUNT = UUID.fromString("0190f7a0-0000-7000-8000-00000000f503");
    private static final UUID PRODUCT = UUID.fromString("0190f7a0-0000-7000-8000-00000000f504");
    private static final UUID MEMBERSHIP = UUID.fromString("0190f7a0-0000-7000-8000-00000000f505");

    @Override
    public void inEveryCollection(Tenant owner) {
        // A check keeps nothing, so there is no collection.
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("loan_eligibility_checks_make", () -> {
            Tenant other = Tenant.register();
            Lender lender = Lender.begin(other, PRODUCT, Map.of(), Map.of("depositMultiple", 3));
            other.member(MEMBERSHIP, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), null));
            other.as("treasurer")
                    .post(
                            "/api/v1/member-accounts",
                            Map.of("id", ACCOUNT, "membership", other.member(), "product", lender.deposits()))
                    .statusCode(201);
            other.deposit(ACCOUNT, "20000.00");
            return Given.nothing().by(Tokens.of("loan-officer", other.id()));
        });
    }
}
