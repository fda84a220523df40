package coop.minga.membership.codelist;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class CodeListResourceTest {
    private static final String LISTS = "/api/v1/code-lists";
    private static final String LIST = LISTS + "/{list}";

    private final Api member = Api.as("member", UUID.randomUUID());

    @Test
    void everybodyReadsTheSameListsAndMayKeepThem() {
        member.get(LISTS)
                .statusCode(200)
                .header("Cache-Control", "public, max-age=86400")
                .body("items.name", hasItems("isco08", "isic4", "icse18a", "countries", "currencies", "worker-groups"))
                .body("items[0].items", nullValue());
        String etag = Api.etag(member.get(LIST, "isco08").statusCode(200).body("count", equalTo(619)));
        Tenant.register()
                .as("organiser")
                .request()
                .header("If-None-Match", etag)
                .get(LIST, "isco08")
                .then()
                .statusCode(304);
        // The same list in another language is another thing to keep.
        member.request()
                .header("If-None-Match", etag)
                .header("Accept-Language", "fr")
                .get(LIST, "isco08")
                .then()
                .statusCode(200)
                .header("Vary", equalTo("Accept-Language"));
    }

    @Test
    void findsCodesByWordLevelAndParent() {
        member.list(LIST, Map.of("q", "street", "level", 4, "language", "en"), "isco08")
                .body("items.code", contains("5212", "9510", "9520"));
        member.list(LIST, Map.of("parent", "97"), "isic4").body("items.code", contains("9700"));
        member.list(LIST + "/9700", Map.of("language", "es"), "isic4")
                .body("title", equalTo("Actividades de los hogares como empleadores de personal doméstico"))
                .body("parent", equalTo("97"), "level", equalTo(3));
    }

    @Test
    void refusesWhatIsNotThere() {
        member.get(LIST, "isco88").spec(problem(404, "CODE_LIST_UNKNOWN"));
        member.get(LIST + "/9999", "isco08").spec(problem(404, "CODE_UNKNOWN"));
        member.list(LIST, Map.of("language", "sw"), "isco08").spec(problem(400, "LANGUAGE_NOT_OFFERED"));
        member.list(LIST, Map.of("q", "x".repeat(101)), "isco08").statusCode(400);
        Api.anonymous().get(LISTS).statusCode(401);
    }
}
