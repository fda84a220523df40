package coop.minga.membership;

import coop.minga.membership.affiliation.AffiliationExamples;
import coop.minga.membership.card.CardExamples;
import coop.minga.membership.claim.ClaimExamples;
import coop.minga.membership.consent.ConsentExamples;
import coop.minga.membership.duplicate.DuplicateExamples;
import coop.minga.membership.household.HouseholdExamples;
import coop.minga.membership.imports.ImportExamples;
import coop.minga.membership.linkingcode.LinkingCodeExamples;
import coop.minga.membership.me.MeExamples;
import coop.minga.membership.membership.MembershipExamples;
import coop.minga.membership.organisation.OrganisationExamples;
import coop.minga.membership.person.PersonExamples;
import coop.minga.membership.policy.PolicyExamples;
import coop.minga.membership.registration.RegistrationExamples;
import coop.minga.membership.resolution.ResolutionExamples;
import coop.minga.membership.sseprofile.SseProfileExamples;
import coop.minga.membership.standing.StandingExamples;
import coop.minga.membership.unit.UnitExamples;
import coop.minga.membership.workprofile.WorkProfileExamples;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.InputWalk;
import coop.minga.testing.openapi.OpenApiDocument;
import coop.minga.testing.openapi.OpenApiSnapshot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the running service against what it documents; a new endpoint is covered without anyone remembering. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ContractTest {
    private static final List<FeatureExamples> FEATURES = List.of(
            new AffiliationExamples(),
            new CardExamples(),
            new ConsentExamples(),
            new DuplicateExamples(),
            new HouseholdExamples(),
            new ImportExamples(),
            new LinkingCodeExamples(),
            new MeExamples(),
            new MembershipExamples(),
            new OrganisationExamples(),
            new PersonExamples(),
            new PolicyExamples(),
            new UnitExamples(),
            new ResolutionExamples(),
            new StandingExamples(),
            new RegistrationExamples(),
            new SseProfileExamples(),
            new ClaimExamples(),
            new WorkProfileExamples());

    @Test
    void publishesTheCommittedContract() {
        OpenApiSnapshot.check("membership", OpenApiDocument.running());
    }

    @TestFactory
    Stream<DynamicTest> access() {
        Tenant owner = Tenant.register();
        Tenant stranger = Tenant.register();
        FEATURES.forEach(feature -> feature.inEveryCollection(owner));
        return AccessWalk.over(OpenApiDocument.running())
                .between(owner.id(), stranger.id())
                .visibleToAll("/api/v1/code-lists", "the same words for everybody")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        Tenant union = Tenant.register();
        Examples examples = Examples.over(OpenApiDocument.running()).in(union.id());
        for (FeatureExamples feature : FEATURES) {
            examples = feature.given(examples, union);
        }
        return examples.tests();
    }

    @TestFactory
    Stream<DynamicTest> input() {
        return InputWalk.over(OpenApiDocument.running())
                .in(Tenant.register().id())
                .tests();
    }
}
