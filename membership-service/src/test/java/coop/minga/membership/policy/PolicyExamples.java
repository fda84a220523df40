package coop.minga.membership.policy;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.openapi.Examples;

/** What the walks need of policies: nothing, for every organisation has all of them. */
public final class PolicyExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        // The defaults are there.
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples;
    }
}
