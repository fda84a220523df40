package coop.minga.membership;

import coop.minga.membership.imports.Upload;
import coop.minga.testing.Api;
import java.util.Map;
import java.util.UUID;

/** Makes what a test needs to be there, over the API like everybody. */
record Fixtures(Tenant tenant) {

    static Fixtures in(Tenant tenant) {
        return new Fixtures(tenant);
    }

    void somethingInEveryCollection() {
        directoryRecord();
        person();
        household();
        applicationTo(Tenant.register());
        checkedImport();
        application();
    }

    UUID person(UUID id) {
        return Api.id(tenant.as("organiser")
                .post("/api/v1/persons", Map.of("id", id, "names", Map.of("given", "Amina")))
                .statusCode(201));
    }

    /** Somebody's application, of a day long past. */
    UUID application() {
        return Api.id(tenant.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", person(), "joinedOn", "2025-01-01"))
                .statusCode(201));
    }

    UUID member() {
        return moved(application(), "approvals");
    }

    UUID suspendedMember() {
        return moved(member(), "suspensions");
    }

    private UUID moved(UUID membership, String step) {
        tenant.as("organiser")
                .post("/api/v1/memberships/{id}/{step}", Map.of("effectiveOn", "2025-02-01"), membership, step)
                .statusCode(200);
        return membership;
    }

    UUID person() {
        return Api.id(tenant.as("organiser")
                .post("/api/v1/persons", Map.of("names", Map.of("given", "Amina")))
                .statusCode(201));
    }

    UUID household() {
        return Api.id(
                tenant.as("organiser").post("/api/v1/households", Map.of()).statusCode(201));
    }

    /** An application of this organisation for an affiliation, of a day long past. */
    UUID applicationTo(Tenant parent) {
        return Api.id(tenant.as("org-admin")
                .post(
                        "/api/v1/affiliations",
                        Map.of("parentId", parent.id(), "kind", "UNION", "effectiveOn", "2025-01-01"))
                .statusCode(201));
    }

    UUID directoryRecord() {
        return Api.id(tenant.as("org-admin")
                .post("/api/v1/organisations", Map.of("name", "Umoja", "kind", "ASSOCIATION"))
                .statusCode(201));
    }

    /** An import that was checked and waits to be applied. */
    UUID checkedImport() {
        String id = Upload.organisations(tenant)
                .with("validateOnly", true)
                .andWait("Name\nUmoja\n")
                .getString("id");
        return UUID.fromString(id);
    }
}
