package coop.minga.membership.imports;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;

/** What the walks need of imports. */
public final class ImportExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        checkedImport(owner);
        savedMapping(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("imports_get", () -> Given.path("id", checkedImport(tenant)))
                .given("imports_apply", () -> Given.path("id", checkedImport(tenant)))
                .given("imports_errors", () -> Given.path("id", checkedImport(tenant)))
                .given("imports_roll_back", () -> Given.path("id", importOfMembers(tenant)))
                .given("imports_kept", () -> Given.path("id", importOfMembers(tenant)))
                .given("imports_follow", () -> Given.path("id", checkedImport(tenant)))
                .given("import_mappings_get", () -> Given.path("name", savedMapping(tenant)))
                .given("import_mappings_put", () -> Given.path("name", savedMapping(tenant)))
                .given("import_mappings_delete", () -> Given.path("name", savedMapping(tenant)));
    }

    private static String importOfMembers(Tenant tenant) {
        return new Upload(tenant, "PERSONS_WITH_MEMBERSHIPS")
                .column("names.given", "First")
                .andWait("First\n" + UUID.randomUUID() + "\n")
                .getString("id");
    }

    private static String savedMapping(Tenant tenant) {
        String name = "list-" + UUID.randomUUID();
        tenant.as("organiser")
                .request()
                .contentType("application/json")
                .body(Map.of(
                        "kind",
                        "PERSONS_WITH_MEMBERSHIPS",
                        "mapping",
                        Map.of("names.given", Map.of("column", "First"))))
                .put("/api/v1/import-mappings/{name}", name)
                .then()
                .statusCode(201);
        return name;
    }

    /** An import that was checked and waits to be applied. */
    private static UUID checkedImport(Tenant tenant) {
        String id = Upload.organisations(tenant)
                .with("validateOnly", true)
                .andWait("Name\nUmoja\n")
                .getString("id");
        return UUID.fromString(id);
    }
}
