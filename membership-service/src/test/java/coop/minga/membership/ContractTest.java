package coop.minga.membership;

import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.InputWalk;
import coop.minga.testing.openapi.OpenApiDocument;
import coop.minga.testing.openapi.OpenApiSnapshot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the running service against what it documents; a new endpoint is covered without anyone remembering. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ContractTest {
    /** The parent that the documented application names. */
    private static final UUID AFFILIATION_EXAMPLE_PARENT = UUID.fromString("0197c1f0-0000-7000-8000-00000000c0de");

    /** The person that the documented application names. */
    private static final UUID MEMBERSHIP_EXAMPLE_PERSON = UUID.fromString("0197c1f0-0000-7000-8000-0000000a111a");

    @Test
    void publishesTheCommittedContract() {
        OpenApiSnapshot.check("membership", OpenApiDocument.running());
    }

    @TestFactory
    Stream<DynamicTest> access() {
        Tenant owner = Tenant.register();
        Tenant stranger = Tenant.register();
        Fixtures fixtures = Fixtures.in(owner);
        fixtures.somethingInEveryCollection();
        return AccessWalk.over(OpenApiDocument.running())
                .between(owner.id(), stranger.id())
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        Tenant union = Tenant.register();
        Fixtures fixtures = Fixtures.in(union);
        return Examples.over(OpenApiDocument.running())
                .in(union.id())
                .given("organisations_get", () -> Given.path("id", union.id()))
                .given("organisations_put", () -> Given.path("id", UUID.randomUUID())
                        .by(Tokens.platformAdmin()))
                .given("imports_get", () -> Given.path("id", fixtures.checkedImport()))
                .given("imports_apply", () -> Given.path("id", fixtures.checkedImport()))
                .given("imports_errors", () -> Given.path("id", fixtures.checkedImport()))
                .given("persons_get", () -> Given.path("id", fixtures.person()))
                .given("persons_correct", () -> {
                    Tenant another = Tenant.register();
                    return Given.path("id", Fixtures.in(another).person()).by(Tokens.of("organiser", another.id()));
                })
                .given("households_get", () -> Given.path("id", fixtures.household()))
                .given("memberships_get", () -> Given.path("id", fixtures.application()))
                .given("memberships_create", () -> {
                    fixtures.person(MEMBERSHIP_EXAMPLE_PERSON);
                    return Given.nothing();
                })
                .given("memberships_approve", () -> Given.path("id", fixtures.application()))
                .given("memberships_suspend", () -> Given.path("id", fixtures.member()))
                .given("memberships_reinstate", () -> Given.path("id", fixtures.suspendedMember()))
                .given("memberships_resign", () -> Given.path("id", fixtures.member()))
                .given(
                        "affiliations_get",
                        () -> Given.path("id", Fixtures.in(union).applicationTo(Tenant.register())))
                .given("affiliations_create", () -> {
                    Tenant.register(AFFILIATION_EXAMPLE_PARENT);
                    return Given.nothing();
                })
                .given("affiliations_approve", () -> applicationTo(union))
                .given("affiliations_reject", () -> applicationTo(union))
                .given(
                        "affiliations_disaffiliate",
                        () -> Given.path("id", Fixtures.in(union).applicationTo(Tenant.register())))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> input() {
        return InputWalk.over(OpenApiDocument.running())
                .in(Tenant.register().id())
                .tests();
    }

    private static Given applicationTo(Tenant parent) {
        return Given.path("id", Fixtures.in(Tenant.register()).applicationTo(parent));
    }
}
