package coop.minga.membership.me;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.membership.consent.ConsentExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a member reaches whose token still names a record that was merged into another one. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MergedOwnRecordTest {
    private static final String ME = "/api/v1/me";

    private Tenant union;
    private Api organiser;
    private UUID kept;
    private UUID absorbed;
    private UUID membership;

    @BeforeEach
    void recordTwice() {
        union = Tenant.register();
        organiser = union.as("organiser");
        kept = record("Amina");
        absorbed = record("Aminah");
        membership = Api.id(organiser
                .post("/api/v1/memberships", Map.of("personId", absorbed, "joinedOn", "2025-01-01"))
                .statusCode(201));
        organiser
                .post("/api/v1/memberships/{id}/approvals", Map.of(), membership)
                .statusCode(200);
        for (UUID each : List.of(kept, absorbed)) {
            organiser
                    .post("/api/v1/persons/{id}/work-profiles", Map.of("workerGroup", "STREET_VENDOR"), each)
                    .statusCode(201);
            ConsentExamples.readOf(union, each);
        }
    }

    @Test
    void reachesTheKeptRecordAndAllThatMovedToIt() {
        UUID earliest = record("Amena");
        merge(absorbed, earliest);
        merge(kept, absorbed);
        Api me = member(earliest);

        me.get(ME).statusCode(200).body("record.id", equalTo(kept.toString()));
        me.get(ME + "/memberships").body("items.id", contains(membership.toString()));
        me.get(ME + "/work-profiles").body("items", hasSize(2));
        List<String> consents = me.get(ME + "/consents")
                .body("items.personId", containsInAnyOrder(kept.toString(), kept.toString()))
                .extract()
                .path("items.id");
        me.get(ME + "/consent-reads").body("items", hasSize(2));
        me.get(ME + "/linked-records").statusCode(200);
        me.get(ME + "/export")
                .statusCode(200)
                .body("me.record.id", equalTo(kept.toString()))
                .body("memberships", hasSize(1))
                .body("workProfiles", hasSize(2))
                .body("consents", hasSize(2))
                .body("consentReads", hasSize(2));
        for (String consent : consents) {
            me.get("/api/v1/consents/{id}", consent).statusCode(200);
            me.post("/api/v1/consents/{id}/withdrawals", Map.of(), consent).statusCode(200);
        }
        me.put(Api.etag(me.get(ME)), ME, Map.of("names", Map.of("given", "Shiru")))
                .statusCode(200)
                .body("record.id", equalTo(kept.toString()), "record.names.given", equalTo("Shiru"));
        me.get("/api/v1/memberships/{id}/card", membership).statusCode(200);
        me.post("/api/v1/memberships/{id}/resignations", Map.of(), membership).statusCode(200);
    }

    @Test
    void reachesTheOwnRecordAgainOnceTheMergeIsUndone() {
        Api me = member(absorbed);
        merge(kept, absorbed);
        me.get(ME).body("record.id", equalTo(kept.toString()));
        organiser.post("/api/v1/persons/{id}/merge-undoings", "", absorbed).statusCode(200);

        me.get(ME).statusCode(200).body("record.id", equalTo(absorbed.toString()));
        me.get(ME + "/memberships").body("items.personId", contains(absorbed.toString()));
        me.get(ME + "/consents").body("items.personId", contains(absorbed.toString()));
        Api other = member(kept);
        other.get("/api/v1/memberships/{id}/card", membership).statusCode(404);
        other.post("/api/v1/memberships/{id}/resignations", Map.of(), membership)
                .spec(problem(404, "MEMBERSHIP_UNKNOWN"));
    }

    private Api member(UUID record) {
        return Api.with(Tokens.withPerson("member", union.id(), record));
    }

    private UUID record(String name) {
        return Api.id(organiser
                .post("/api/v1/persons", Map.of("names", Map.of("given", name)))
                .statusCode(201));
    }

    private void merge(UUID into, UUID other) {
        organiser
                .post("/api/v1/persons/{id}/merges", Map.of("absorbedId", other), into)
                .statusCode(200);
    }
}
