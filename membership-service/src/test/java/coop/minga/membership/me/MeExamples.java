package coop.minga.membership.me;

import static org.awaitility.Awaitility.await;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.consent.ConsentExamples;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of a member's own data. */
public final class MeExamples implements FeatureExamples {
    private static final String NUMBER = UUID.randomUUID().toString();

    @Override
    public void inEveryCollection(Tenant owner) {
        PersonExamples.identified(owner, AccessWalk.MEMBER, NUMBER);
        PersonExamples.identified(Tenant.register(), UUID.randomUUID(), NUMBER);
        owner.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", AccessWalk.MEMBER))
                .statusCode(201);
        owner.as("organiser")
                .post("/api/v1/persons/{id}/work-profiles", Map.of("workerGroup", "STREET_VENDOR"), AccessWalk.MEMBER)
                .statusCode(201);
        ConsentExamples.readOf(owner, AccessWalk.MEMBER);
        Api member = Api.with(Tokens.withPerson("member", owner.id(), AccessWalk.MEMBER));
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> member.get("/api/v1/me/linked-records").extract().path("items.size()"),
                        linked -> !linked.equals(0));
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        for (String operation : List.of(
                "me_get",
                "me_correct",
                "me_memberships",
                "me_standings",
                "me_work_profiles",
                "me_consents",
                "me_consent_reads",
                "me_linked_records",
                "me_export")) {
            examples = examples.given(operation, () -> Given.nothing()
                    .by(Tokens.withPerson("member", tenant.id(), PersonExamples.person(tenant))));
        }
        return examples;
    }
}
