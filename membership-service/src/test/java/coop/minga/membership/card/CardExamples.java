package coop.minga.membership.card;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.membership.MembershipExamples;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;

/** What the walks need of membership cards. */
public final class CardExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        owner.as("org-admin").post("/api/v1/card-keys", Map.of()).statusCode(201);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("memberships_card", () -> Given.path("id", MembershipExamples.member(tenant))
                .by(Tokens.of("org-admin", tenant.id())));
    }
}
