package coop.minga.membership.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list filters by state in SQL what the resource replays in Java; generated histories show that they agree. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AffiliationAsOfTest {
    private static final String PATH = "/api/v1/affiliations";
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<String> STATES = List.of(
            "APPLIED", "UNDER_REVIEW", "PROVISIONAL", "ACTIVE", "IN_ARREARS", "SUSPENDED", "REJECTED", "DISAFFILIATED");

    @Test
    void listsByStateWhatEachAffiliationSaysOfThatDayAndInstant() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        Tenant federation = Tenant.register("UNION_FEDERATION");
        List<UUID> ids = new ArrayList<>();
        List<String> instants = new ArrayList<>();
        int corrected = 0;
        for (int i = 0; i < 6; i++) {
            Tenant affiliate = Tenant.register();
            UUID id = AffiliationExamples.application(affiliate, federation);
            ids.add(id);
            for (int j = 0; j < 14; j++) {
                var answer = j % 3 == 2
                        ? federation.as("org-admin").post(PATH + "/{id}/corrections", correction(random), id)
                        : federation.as("org-admin").post(PATH + "/{id}/" + step(random), on(day(random)), id);
                if (answer.extract().statusCode() == 200) {
                    instants.add(answer.extract().path("updatedAt"));
                    corrected += j % 3 == 2 ? 1 : 0;
                }
            }
            if (i % 2 == 0) {
                affiliate.as("org-admin").post(PATH + "/{id}/disaffiliations", on(day(random)), id);
            }
        }
        assertThat(corrected).as("seed %d", seed).isPositive();
        Api auditor = federation.as("auditor");
        for (int look = 0; look < 25; look++) {
            Map<String, Object> then = look % 5 == 0
                    ? Map.of("asOf", day(random))
                    : Map.of("asOf", day(random), "knownAt", instants.get(random.nextInt(instants.size())));
            Map<String, Set<String>> expected = new HashMap<>();
            for (UUID id : ids) {
                var answer = auditor.list(PATH + "/{id}", then, id).extract();
                if (answer.statusCode() == 200) {
                    expected.computeIfAbsent(answer.path("state"), _ -> new HashSet<>())
                            .add(id.toString());
                }
            }
            Set<String> all = new HashSet<>();
            for (String state : STATES) {
                Map<String, Object> query = new HashMap<>(then);
                query.put("state", state);
                List<String> listed = listed(auditor, query);
                assertThat(listed)
                        .as("seed %d, %s", seed, query)
                        .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(state, Set.of()));
                all.addAll(listed);
            }
            assertThat(listed(auditor, then)).as("seed %d, %s", seed, then).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    private static List<String> listed(Api reader, Map<String, Object> query) {
        return JsonPath.from(reader.list(PATH, query).statusCode(200).extract().asString())
                .getList("items.id");
    }

    private static String step(Random random) {
        List<String> steps = List.of(
                "reviews",
                "provisional-admissions",
                "approvals",
                "arrears",
                "settlements",
                "suspensions",
                "reinstatements",
                "rejections");
        return steps.get(random.nextInt(steps.size()));
    }

    private static Map<String, Object> correction(Random random) {
        int number = 1 + random.nextInt(5);
        return random.nextInt(3) == 0
                ? Map.of("number", number, "reason", "Never happened.")
                : Map.of("number", number, "effectiveOn", day(random), "reason", "Another day.");
    }

    private static Map<String, Object> on(String day) {
        return Map.of("effectiveOn", day);
    }

    private static String day(Random random) {
        return FIRST.plusDays(random.nextInt(20)).toString();
    }
}
