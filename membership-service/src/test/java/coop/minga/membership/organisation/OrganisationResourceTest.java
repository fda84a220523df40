package coop.minga.membership.organisation;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class OrganisationResourceTest {
    private static final String PATH = "/api/v1/organisations";

    @Test
    void keepsADirectoryRecordAndReadsItBack() {
        Tenant union = Tenant.register();
        var created = union.as("org-admin")
                .post(PATH, Map.of("name", " Umoja ", "kind", "COOPERATIVE", "coopType", "WORKER", "country", "KE"))
                .statusCode(201)
                .body("name", equalTo("Umoja"), "isTenant", equalTo(false));
        UUID id = Api.id(created);
        assertThat(Api.etag(created)).isEqualTo("\"1\"");
        String read = union.as("organiser")
                .get(PATH + "/{id}", id)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(read).isEqualTo(created.extract().asString());
    }

    @Test
    void fiveParallelTwinsHaveOneEffectAndEqualAnswers() throws Exception {
        Tenant union = Tenant.register();
        String key = UUID.randomUUID().toString();
        Callable<String> twin = () -> union.as("org-admin")
                .postWithKey(key, PATH, Map.of("name", "Twin", "kind", "ASSOCIATION"))
                .statusCode(201)
                .extract()
                .asString();
        try (var threads = Executors.newFixedThreadPool(5)) {
            var answers = threads.invokeAll(Collections.nCopies(5, twin));
            Set<String> distinct = answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .collect(Collectors.toSet());
            assertThat(distinct).hasSize(1);
        }
        union.as("org-admin").list(PATH, Map.of("kind", "ASSOCIATION")).body("items", hasSize(1));
        union.as("org-admin")
                .postWithKey(key, PATH, Map.of("name", "Other", "kind", "ASSOCIATION"))
                .spec(problem(422, "IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void pagesThroughAllRecordsOnceInOrder() {
        Tenant union = Tenant.register();
        Stream.of("C", "A", "B", "E", "D").forEach(name -> union.as("org-admin")
                .post(PATH, Map.of("name", name, "kind", "NGO"))
                .statusCode(201));
        var first = union.as("org-admin")
                .list(PATH, Map.of("kind", "NGO", "sort", "-name", "limit", 2, "count", true))
                .body("items.name", equalTo(List.of("E", "D")), "count", equalTo(5), "next", notNullValue());
        String next = first.extract().path("next");
        assertThat(first.extract().header("Link")).contains("rel=\"next\"");
        var second = union.as("org-admin")
                .list(PATH, Map.of("kind", "NGO", "sort", "-name", "limit", 2, "after", next))
                .body("items.name", equalTo(List.of("C", "B")));
        union.as("org-admin")
                .list(
                        PATH,
                        Map.of(
                                "kind",
                                "NGO",
                                "sort",
                                "-name",
                                "after",
                                second.extract().<String>path("next")))
                .body("items.name", equalTo(List.of("A")), "next", equalTo(null));
        union.as("org-admin").list(PATH, Map.of("sort", "name", "after", next)).spec(problem(400, "BAD_CURSOR"));
        union.as("org-admin").list(PATH, Map.of("sort", "address")).spec(problem(400, "INVALID_VALUE"));
        union.as("org-admin").list(PATH, Map.of("nmae", "E")).spec(problem(400, "UNKNOWN_PARAMETER"));
    }

    @Test
    void anotherOrganisationsRecordDoesNotExist() {
        Tenant mine = Tenant.register();
        Tenant theirs = Tenant.register();
        UUID id = Api.id(mine.as("org-admin").post(PATH, Map.of("name", "Secret", "kind", "NGO")));
        theirs.as("org-admin").get(PATH + "/{id}", id).spec(problem(404, "ORGANISATION_UNKNOWN"));
        theirs.as("org-admin").get(PATH + "/{id}", mine.id()).spec(problem(404, "ORGANISATION_UNKNOWN"));
        theirs.as("org-admin").get(PATH).body("items", hasSize(1));
        theirs.as("org-admin")
                .post(PATH, Map.of("id", id.toString(), "name", "Same id", "kind", "NGO"))
                .statusCode(201);
        mine.as("org-admin").get(PATH + "/{id}", id).body("name", equalTo("Secret"));
    }

    @Test
    void aChangeNeedsTheVersionItIsBasedOn() {
        Tenant union = Tenant.register();
        var created = union.as("org-admin").post(PATH, Map.of("name", "Before", "kind", "NGO"));
        String path = PATH + "/" + Api.id(created);
        Map<String, String> after = Map.of("name", "After", "kind", "NGO");
        union.as("org-admin")
                .request()
                .contentType("application/json")
                .body(after)
                .put(path)
                .then()
                .spec(problem(428, "PRECONDITION_REQUIRED"));
        var changed = union.as("org-admin").put(Api.etag(created), path, after).statusCode(200);
        assertThat(Api.etag(changed)).isEqualTo("\"2\"");
        union.as("org-admin").put(Api.etag(created), path, after).spec(problem(412, "STALE"));
        union.as("org-admin")
                .request()
                .header("If-None-Match", "\"2\"")
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void aTenantIsRegisteredOnceByThePlatformAlone() {
        UUID id = UUID.randomUUID();
        Map<String, String> body = Map.of("name", "New union", "kind", "TRADE_UNION");
        Api platform = Api.with(Tokens.platformAdmin());
        platform.put("\"0\"", PATH + "/" + id, body).statusCode(201).body("isTenant", equalTo(true));
        platform.put("\"0\"", PATH + "/" + id, body).statusCode(200);
        platform.put("\"0\"", PATH + "/" + id, Map.of("name", "Other", "kind", "NGO"))
                .spec(problem(409, "ORGANISATION_ID_TAKEN"));
        platform.get(PATH).spec(problem(403, "FORBIDDEN"));
        Api.as("org-admin", id).get(PATH + "/" + id).statusCode(200);
        Api.as("organiser", id).post(PATH, body).spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void badInputIsNamedWithItsPlace() {
        Tenant union = Tenant.register();
        Api admin = union.as("org-admin");
        admin.post(PATH, Map.of("name", "", "kind", "NGO"))
                .spec(problem(400, "INVALID_VALUE"))
                .body("errors[0].pointer", equalTo("/name"));
        admin.post(PATH, Map.of("name", "N", "kind", "NOPE"))
                .spec(problem(400, "INVALID_VALUE"))
                .body("errors[0].pointer", equalTo("/kind"));
        admin.post(PATH, Map.of("name", "N", "kind", "NGO", "nmae", "N"))
                .spec(problem(400, "UNKNOWN_FIELD"))
                .body("errors[0].pointer", equalTo("/nmae"));
        admin.post(PATH, Map.of("name", "N", "kind", "NGO", "country", "XX"))
                .spec(problem(400, "COUNTRY_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/country"));
        for (String past : List.of("DEM", "XAU")) {
            admin.post(PATH, Map.of("name", "N", "kind", "NGO", "currency", past))
                    .spec(problem(422, "CODE_NOT_IN_LIST", "/currency"));
        }
        admin.post(PATH, Map.of("name", "N", "kind", "NGO", "currency", "kes"))
                .spec(problem(400, "CURRENCY_UNKNOWN", "/currency"));
        admin.post(PATH, "{\"name\":").spec(problem(400, "MALFORMED_JSON"));
        admin.post(PATH, "{\"name\":\"a\",\"name\":\"b\",\"kind\":\"NGO\"}").spec(problem(400, "MALFORMED_JSON"));
        admin.post(PATH, Map.of("name", "N", "kind", "NGO", "tier", "1")).spec(problem(400, "INVALID_VALUE"));
        admin.post(PATH, "[".repeat(10_000)).statusCode(400);
        admin.request()
                .contentType("text/plain")
                .body("x")
                .post(PATH)
                .then()
                .spec(problem(415, "UNSUPPORTED_MEDIA_TYPE"));
        admin.request().delete(PATH).then().spec(problem(405, "METHOD_NOT_ALLOWED"));
        admin.request().accept("image/png").get(PATH).then().spec(problem(406, "NOT_ACCEPTABLE"));
        admin.request().get("/api/v1/nothing").then().spec(problem(404, "NOT_FOUND"));
        Api.anonymous().get(PATH).spec(problem(401, "UNAUTHENTICATED"));
    }
}
