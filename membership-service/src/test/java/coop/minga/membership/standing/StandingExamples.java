package coop.minga.membership.standing;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.membership.MembershipExamples;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.List;

/** What the walks need of standing. */
public final class StandingExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        // Coverages are listed below their membership only.
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        for (String operation :
                List.of("memberships_standing", "memberships_dues_coverages", "memberships_cover_dues")) {
            examples.given(operation, () -> {
                Tenant own = Tenant.register();
                MembershipExamples.decide(own, "DUES", "EXTERNAL");
                return Given.path("id", MembershipExamples.member(own)).by(Tokens.of("org-admin", own.id()));
            });
        }
        return examples;
    }
}
