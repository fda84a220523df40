package coop.minga.membership.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All features together: each has tests of its own share in a merge, and none sees the others. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MergeOfEverythingTest {
    private static final List<String> CHANGED_BY_ANY_WRITE = List.of("version", "updatedAt");

    @Test
    void aMergeMovesMembershipsJobsAndConsentsAndUndoingItGivesEachBack() {
        Tenant union = Tenant.register();
        Tenant clinic = Tenant.register();
        Somebody kept = Somebody.in(union, clinic, "Amina");
        Somebody absorbed = Somebody.in(union, clinic, "Aminah");
        List<Object> before = List.of(kept.everything(), absorbed.everything());
        clinic.as("partner")
                .get("/api/v1/consented-persons/{id}", absorbed.consent())
                .statusCode(200)
                .body("names.given", equalTo("Aminah"));

        union.as("org-admin")
                .post("/api/v1/persons/{id}/merges", Map.of("absorbedId", absorbed.id()), kept.id())
                .statusCode(200);

        union.as("organiser")
                .list("/api/v1/work-profiles", Map.of("personId", kept.id()))
                .body("items", hasSize(2))
                .body("items.findAll { it.isMain }", hasSize(1));
        union.as("organiser")
                .list("/api/v1/consents", Map.of("personId", kept.id()))
                .body("items.state", containsInAnyOrder("GRANTED", "GRANTED"));
        union.as("organiser")
                .list("/api/v1/memberships", Map.of("personId", kept.id()))
                .body("items.findAll { it.state == 'ACTIVE' }", hasSize(1));
        clinic.as("partner")
                .get("/api/v1/consented-persons/{id}", absorbed.consent())
                .statusCode(200)
                .body("names.given", equalTo("Amina"));

        union.as("org-admin")
                .post("/api/v1/persons/{id}/merge-undoings", Map.of(), absorbed.id())
                .statusCode(200);

        assertThat(List.<Object>of(kept.everything(), absorbed.everything())).isEqualTo(before);
    }

    @Test
    void theDatabaseItselfAddsNothingToAnAbsorbedRecord() throws SQLException {
        Tenant union = Tenant.register();
        Tenant clinic = Tenant.register();
        Somebody kept = Somebody.in(union, clinic, "Amina");
        Somebody absorbed = Somebody.in(union, clinic, "Aminah");
        union.as("org-admin")
                .post("/api/v1/persons/{id}/merges", Map.of("absorbedId", absorbed.id()), kept.id())
                .statusCode(200);

        try (Connection all = PostgresForTests.superuser("membership")) {
            for (String table : List.of("membership.membership", "membership.work_profile", "membership.consent")) {
                try (PreparedStatement give = all.prepareStatement(
                        "update " + table + " set person_id = ? where org_id = ? and person_id = ?")) {
                    give.setObject(1, absorbed.id());
                    give.setObject(2, union.id());
                    give.setObject(3, kept.id());
                    assertThatThrownBy(give::executeUpdate).as(table).hasMessageContaining("merged or erased");
                }
            }
        }
    }

    /** A member with a main job and a consent. */
    private record Somebody(Tenant union, UUID id, UUID consent) {
        static Somebody in(Tenant union, Tenant partner, String name) {
            Api organiser = union.as("organiser");
            UUID id = Api.id(organiser
                    .post("/api/v1/persons", Map.of("names", Map.of("given", name)))
                    .statusCode(201));
            UUID membership = Api.id(organiser
                    .post("/api/v1/memberships", Map.of("personId", id, "joinedOn", "2025-01-01"))
                    .statusCode(201));
            organiser
                    .post(
                            "/api/v1/memberships/{id}/approvals",
                            Map.of("effectiveOn", "2025-02-01", "reason", "Knows " + name + " well."),
                            membership)
                    .statusCode(200);
            organiser
                    .post(
                            "/api/v1/persons/{id}/work-profiles",
                            Map.of("workerGroup", "STREET_VENDOR", "isMain", true, "validFrom", "2025-01-01"),
                            id)
                    .statusCode(201);
            UUID consent = Api.id(organiser
                    .post(
                            "/api/v1/persons/{id}/consents",
                            Map.of(
                                    "granteeId", partner.id(),
                                    "purpose", "REFERRAL",
                                    "scope", List.of("NAMES"),
                                    "channel", "VOICE",
                                    "language", "sw",
                                    "policyVersion", "1",
                                    "evidence", "Recording of " + name),
                            id)
                    .statusCode(201));
            organiser.post("/api/v1/consents/{id}/grants", Map.of(), consent).statusCode(200);
            return new Somebody(union, id, consent);
        }

        /** What the organisation reads of it, but for what any write changes. */
        List<Object> everything() {
            List<Object> all = new ArrayList<>();
            all.add(without(union.as("organiser")
                    .get("/api/v1/persons/{id}", id)
                    .extract()
                    .as(Map.class)));
            for (String list : List.of("memberships", "work-profiles", "consents")) {
                List<Map<?, ?>> items = union.as("organiser")
                        .list("/api/v1/" + list, Map.of("personId", id))
                        .statusCode(200)
                        .extract()
                        .path("items");
                items.forEach(item -> all.add(without(item)));
            }
            assertThat(all).hasSize(4);
            return all;
        }

        private static Map<Object, Object> without(Map<?, ?> item) {
            Map<Object, Object> rest = new LinkedHashMap<>(item);
            rest.keySet().removeAll(CHANGED_BY_ANY_WRITE);
            return rest;
        }
    }
}
