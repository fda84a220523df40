package coop.minga.membership.imports;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.UUID;

/** What the walks need of imports. */
public final class ImportExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        checkedImport(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("imports_get", () -> Given.path("id", checkedImport(tenant)))
                .given("imports_apply", () -> Given.path("id", checkedImport(tenant)))
                .given("imports_errors", () -> Given.path("id", checkedImport(tenant)));
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
