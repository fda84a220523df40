package coop.minga.membership.imports;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.platform.imports.ImportRetention;
import coop.minga.testing.MingaTestResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ImportWorkersTest {
    @Test
    void twoWorkersOnOneImportApplyEachRowOnce() {
        Tenant union = Tenant.register();
        // Leases that have lapsed before they are taken: nothing keeps the second worker away.
        Database.run("""
                create function minga.lapse_lease() returns trigger language plpgsql as
                'begin new.until := clock_timestamp() - interval ''1 second''; return new; end'
                """);
        Database.run(
                "create trigger lapse_lease before insert or update on minga.import_lease for each row when (new.org_id = '"
                        + union.id() + "') execute function minga.lapse_lease()");
        try {
            String csv = "First\n"
                    + IntStream.range(0, 2_000).mapToObj(i -> "F" + i + "\n").collect(Collectors.joining());
            var done = new Upload(union, "PERSONS_WITH_MEMBERSHIPS")
                    .column("names.given", "First")
                    .andWait(csv);
            assertThat(Upload.counts(done)).isEqualTo("COMPLETED 2000 created, 0 updated, 0 unchanged, 0 refused");
        } finally {
            Database.run("drop function minga.lapse_lease() cascade");
        }
        assertThat(rows("membership.person", union)).isEqualTo(2_000);
        assertThat(rows("membership.membership", union)).isEqualTo(2_000);
        assertThat(rows("minga.import_row", union)).isEqualTo(2_000);
    }

    @Test
    void afterThirtyDaysOnlyTheCountsAreLeft() {
        Tenant union = Tenant.register();
        var old = Upload.organisations(union).andWait("Name,Extra\nA,1\nB\n");
        String id = old.getString("id");
        var young = Upload.organisations(union).andWait("Name\nC\n");
        days(union, id, 29);
        days(union, young.getString("id"), 29);
        retention().destroyExpired();
        assertThat(Upload.errors(union, id)).containsExactly("3,,COLUMNS_MISSING", "end,,");
        days(union, id, 31);
        retention().destroyExpired();
        for (String table : List.of("import_chunk", "import_refusal", "import_effect")) {
            assertThat(Database.count("select count(*) from minga." + table + " where import_id = '" + id + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(Database.count("select count(*) from minga.personal_key where owner_id = '" + id + "'"))
                .isZero();
        union.as("org-admin")
                .get(Upload.PATH + "/{id}", id)
                .body("state", equalTo("PARTIAL"), "progress.created", equalTo(1), "progress.refused", equalTo(1));
        union.as("org-admin").get(Upload.PATH + "/{id}/errors", id).spec(problem(410, "IMPORT_FILE_DESTROYED"));
        union.as("org-admin")
                .request()
                .post(Upload.PATH + "/{id}/rollbacks", id)
                .then()
                .spec(problem(410, "IMPORT_FILE_DESTROYED"));
        assertThat(Upload.errors(union, young.getString("id"))).containsExactly("end,,");
    }

    private static ImportRetention retention() {
        return Arc.container().instance(ImportRetention.class).get();
    }

    /** As if it had been uploaded so many days ago. */
    private static void days(Tenant tenant, String id, int ago) {
        Database.run("update minga.import_job set created_at = now() - interval '" + ago + " days' where org_id = '"
                + tenant.id() + "' and id = '" + id + "'");
    }

    private static long rows(String table, Tenant tenant) {
        return Database.count("select count(*) from " + table + " where org_id = '" + tenant.id() + "'");
    }
}
