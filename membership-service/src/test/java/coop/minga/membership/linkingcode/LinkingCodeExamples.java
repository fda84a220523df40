package coop.minga.membership.linkingcode;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.List;

/** What the walks need of linking codes. */
public final class LinkingCodeExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        // There is no collection of codes: what is kept of one, nobody reads.
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        for (String operation :
                List.of("me_fetch_linking_code", "me_present_linking_code", "me_withdraw_linking_codes")) {
            examples = examples.given(operation, () -> Given.nothing()
                    .by(Tokens.withPerson("member", tenant.id(), PersonExamples.person(tenant))));
        }
        for (String operation : List.of("persons_present_linking_code", "persons_withdraw_linking_codes")) {
            examples = examples.given(operation, () -> Given.path("id", PersonExamples.person(tenant)));
        }
        return examples;
    }
}
