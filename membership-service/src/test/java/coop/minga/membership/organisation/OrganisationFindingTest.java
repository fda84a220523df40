package coop.minga.membership.organisation;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class OrganisationFindingTest {
    private static final String PATH = "/api/v1/organisations";
    private static final Map<String, Object> RECYCLERS = Map.of(
            "name", "Coopérative des récupérateurs de l'Est",
            "otherNames",
                    List.of(
                            Map.of("name", "CREST", "kind", "ACRONYM"),
                            Map.of("name", "Ushirika wa wakusanyaji", "language", "sw", "kind", "TRANSLATION")),
            "kind", "COOPERATIVE",
            "country", "CD",
            "sectors", List.of("E", "38"),
            "essGlobalCodes", List.of("https://dev.lod.coop/essglobal/2.1/standard/activities-ica/ICA210"),
            "externalIds", List.of("register:R7"));

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void anOrganisationIsFoundByTheBeginningsOfAllItsNames() {
        keep(RECYCLERS).body("otherNames[1].language", equalTo("sw"));
        keep(Map.of("name", "Coopérative des vendeuses", "kind", "COOPERATIVE", "country", "RW"));
        find("name", "cooper").body("items", hasSize(2));
        find("name", "EST cooperative recup").body("items.name", equalTo(List.of(RECYCLERS.get("name"))));
        find("name", "crest").body("items", hasSize(1));
        find("name", "Ushirika").body("items", hasSize(1));
        find("name", "cooperatives").body("items", empty());
        find("name", "recup vendeuses").body("items", empty());
        find("name", "...").body("items", empty());
        find("name", "Union " + union.id())
                .body("items.id", equalTo(List.of(union.id().toString())));
        union.as("org-admin")
                .list(PATH, Map.of("name", "cooperative", "country", "RW", "sort", "-name", "count", true))
                .body("items.name", equalTo(List.of("Coopérative des vendeuses")), "count", equalTo(1));
    }

    @Test
    void anOrganisationIsFoundByItsCodes() {
        keep(RECYCLERS).body("sectorsVersion", notNullValue());
        find("sector", "38").body("items", hasSize(1));
        find("sector", "37").body("items", empty());
        find("essGlobalCode", "ICA210").body("items", hasSize(1));
        find("essGlobalCode", "https://other.version/ICA210").body("items", hasSize(1));
        find("externalId", "register:R7").body("items", hasSize(1));
        find("externalId", "register:R8").body("items", empty());
        Tenant other = Tenant.register();
        other.as("org-admin").list(PATH, Map.of("externalId", "register:R7")).body("items", empty());
    }

    @Test
    void whatItWasCalledBeforeAChangeFindsItNoMore() {
        var kept = keep(RECYCLERS);
        union.as("org-admin")
                .put(Api.etag(kept), PATH + "/" + Api.id(kept), Map.of("name", "Mwangaza", "kind", "COOPERATIVE"))
                .statusCode(200)
                .body("otherNames", empty());
        find("name", "crest").body("items", empty());
        find("externalId", "register:R7").body("items", empty());
        find("name", "mwang").body("items", hasSize(1));
    }

    @Test
    void anExternalIdNamesOneRecordOfTheSteward() {
        keep(RECYCLERS);
        union.as("org-admin")
                .post(PATH, Map.of("name", "Other", "kind", "NGO", "externalIds", List.of("register:R7")))
                .spec(problem(409, "ORGANISATION_EXTERNAL_ID_TAKEN"));
        find("name", "Other").body("items", empty());
        Tenant other = Tenant.register();
        other.as("org-admin").post(PATH, RECYCLERS).statusCode(201);
    }

    @Test
    void badNamesAndCodesAreNamedWithTheirPlace() {
        union.as("org-admin")
                .post(
                        PATH,
                        Map.of(
                                "name", "N",
                                "kind", "NGO",
                                "otherNames",
                                        List.of(
                                                Map.of("name", "A", "kind", "FORMER"),
                                                Map.of("name", "B", "kind", "FORMER", "language", "_"))))
                .spec(problem(400, "LANGUAGE_UNKNOWN", "/otherNames/1/language"));
        union.as("org-admin")
                .post(PATH, Map.of("name", "N", "kind", "NGO", "externalIds", List.of("R7")))
                .spec(problem(400, "EXTERNAL_ID_WITHOUT_SYSTEM", "/externalIds/0"));
        union.as("org-admin")
                .post(PATH, Map.of("name", "N", "kind", "NGO", "sectors", List.of("E", "34")))
                .spec(problem(422, "CODE_NOT_IN_LIST", "/sectors/1"));
        union.as("org-admin")
                .post(PATH, Map.of("name", "N", "kind", "NGO", "essGlobalCodes", List.of("https://ess/OS999")))
                .spec(problem(422, "CODE_NOT_IN_LIST", "/essGlobalCodes/0"));
    }

    @Test
    void aSearchReadsWhatItFindsHoweverLargeTheDirectoryIs() throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var fill = superuser.prepareStatement("""
                        insert into membership.organisation_lookup (org_id, looked_up_by, lookup_key, organisation_id)
                        select ?, 'NAME', 'w' || n, gen_random_uuid() from generate_series(1, 50000) n
                        """);
                var analyze = superuser.createStatement()) {
            fill.setObject(1, union.id());
            fill.executeUpdate();
            analyze.execute("analyze membership.organisation_lookup");
        }
        StringBuilder plan = new StringBuilder();
        try (Connection runtime = PostgresForTests.as("membership_app", "membership")) {
            runtime.setAutoCommit(false);
            try (var set = runtime.prepareStatement("select set_config('minga.org', ?, true)")) {
                set.setString(1, union.id().toString());
                set.execute();
            }
            try (var explain = runtime.prepareStatement("""
                            explain select o.id from membership.organisation o
                            where o.id in (
                                select l.organisation_id from membership.organisation_lookup l
                                where l.looked_up_by = ? and l.lookup_key = ?)
                            order by o.created_at, o.id limit 51
                            """)) {
                explain.setString(1, "NAME");
                explain.setString(2, "w7");
                try (var rows = explain.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        assertThat(plan.toString())
                .containsPattern("Index Cond: \\(\\(org_id = .*looked_up_by = .*lookup_key = ")
                .doesNotContain("Seq Scan on organisation_lookup");
    }

    private ValidatableResponse keep(Map<String, Object> organisation) {
        return union.as("org-admin").post(PATH, organisation).statusCode(201);
    }

    private ValidatableResponse find(String parameter, String value) {
        return union.as("organiser").list(PATH, Map.of(parameter, value)).statusCode(200);
    }
}
