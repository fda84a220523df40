package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A federation within a confederation pulls reports over its affiliates that name nobody. */
class FederationJourneyTest {
    private static final LocalDate JOINED = LocalDate.of(2024, 5, 17);

    private final RunningStack stack = RunningStack.get();

    @Test
    void aWorkerInUnionSaccoAndCooperativeIsOneWorkerToEveryParentAndTwoWhenUnlinked() {
        UUID confederation = stack.tenant("Confederation of Informal Workers", "UNION_CONFEDERATION");
        UUID federation = stack.tenant("Federation of Vendors", "UNION_FEDERATION");
        UUID union = stack.tenant("Vendors Union", "TRADE_UNION");
        UUID sacco = stack.tenant("Vendors SACCO", "COOPERATIVE");
        UUID cooperative = stack.tenant("Vendors Bulk Buying Cooperative", "COOPERATIVE");

        // 500 people; 200 of them are in all three.
        Imports.run(stack.as("organiser", union), People.order(JOINED), People.file(0, 400));
        Imports.run(stack.as("organiser", sacco), People.order(JOINED), People.file(200, 300));
        Imports.run(stack.as("organiser", cooperative), People.order(JOINED), People.file(200, 200));
        affiliate(union, federation, "UNION");
        affiliate(sacco, federation, "SECOND_TIER");
        affiliate(cooperative, federation, "SECOND_TIER");
        affiliate(federation, confederation, "UNION");

        stack.awaitReportsOf(confederation);
        Months months = new Months();
        JsonNode first = months.firstThatCounts(stack.as("analyst", confederation), 500);
        for (UUID parent : new UUID[] {federation, confederation}) {
            JsonNode report = months.last(stack.as("analyst", parent));
            assertThat(report.at("/figures/total/workers").asInt()).isEqualTo(500);
            assertThat(report.at("/figures/total/memberships").asInt()).isEqualTo(900);
            assertThat(report.toString()).doesNotContain("Achieng", "+2547", "ID000");
        }
        String csv = stack.as("analyst", confederation)
                .get(months.path(), "text/csv")
                .expect(200)
                .text();
        assertThat(csv).contains("Vendors Union", "400", "# rows=");

        // Somebody finds that the cooperative looked at the wrong document.
        unverify(stack.as("organiser", cooperative), 250);
        for (UUID parent : new UUID[] {federation, confederation}) {
            assertThat(months.last(stack.as("analyst", parent)).at("/figures/total"))
                    .as("what was issued stays as issued")
                    .isEqualTo(first.at("/figures/total"));
        }
        stack.awaitReportsOf(confederation);
        months.firstThatCounts(stack.as("analyst", confederation), 501);
        for (UUID parent : new UUID[] {federation, confederation}) {
            JsonNode report = months.last(stack.as("analyst", parent));
            assertThat(report.at("/figures/total/workers").asInt()).isEqualTo(501);
            assertThat(report.at("/figures/total/memberships").asInt()).isEqualTo(900);
        }
    }

    @Test
    void anAnalystReachesNobodyAndNoOrganisationLearnsOfAnother() {
        UUID union = stack.tenant("A union", "TRADE_UNION");
        UUID sacco = stack.tenant("A SACCO", "COOPERATIVE");
        Imports.run(stack.as("organiser", union), People.order(JOINED), People.file(7_000, 10));
        Imports.run(stack.as("organiser", sacco), People.order(JOINED), People.file(7_000, 10));

        for (String path : new String[] {"/persons", "/memberships", "/households", "/imports"}) {
            stack.as("analyst", union).get("/api/v1" + path).expect(403);
        }
        JsonNode found = find(stack.as("organiser", union), 7_005);
        assertThat(found.toString().toLowerCase(Locale.ROOT)).doesNotContain("subject", "sacco", sacco.toString());
    }

    @Test
    void anAffiliateOf499VerifiedMembersIsRefusedAndOneOf500Accepted() {
        UUID parent = stack.tenant("Parent with a minimum", "ALLIANCE");
        UUID affiliate = stack.tenant("Growing association", "ASSOCIATION");
        User asParent = stack.as("org-admin", parent);
        User asAffiliate = stack.as("org-admin", affiliate);
        asParent.post(
                        "/api/v1/policies/MINIMUM_VERIFIED_MEMBERS/versions",
                        Map.of("value", "500", "validFrom", "2024-01-01", "reason", "As the constitution says."))
                .expect(201);
        String affiliation = "/api/v1/affiliations/" + apply(affiliate, parent, "UNION");

        // What the affiliate says of itself does not count.
        count(asAffiliate, affiliation, "DECLARED", 5_000, "2024-01-02");
        refuse(asParent, affiliation, "2024-01-03");
        count(asParent, affiliation, "VERIFIED", 499, "2024-01-04");
        refuse(asParent, affiliation, "2024-01-05");
        count(asParent, affiliation, "VERIFIED", 500, "2024-01-06");
        refuse(asParent, affiliation, "2024-01-05");
        JsonNode accepted = asParent.post(affiliation + "/approvals", Map.of("effectiveOn", "2024-01-07"))
                .expect(200)
                .json();
        assertThat(accepted.path("state").asText()).isEqualTo("ACTIVE");
    }

    private static void refuse(User parent, String affiliation, String on) {
        JsonNode problem = parent.post(affiliation + "/approvals", Map.of("effectiveOn", on))
                .expect(409)
                .json();
        assertThat(problem.path("code").asText()).isEqualTo("AFFILIATION_BELOW_MINIMUM");
    }

    private static void count(User user, String affiliation, String kind, int total, String asOf) {
        user.post(
                        affiliation + "/counts",
                        Map.of("kind", kind, "total", total, "method", "MEMBER_REGISTER", "asOf", asOf))
                .expect(200);
    }

    private static JsonNode find(User organiser, int number) {
        JsonNode found = organiser
                .post("/api/v1/persons/searches", Map.of("phone", "+2547%08d".formatted(number)))
                .expect(200)
                .json();
        assertThat(found.path("items")).hasSize(1);
        return found;
    }

    private static void unverify(User organiser, int number) {
        String person = find(organiser, number).at("/items/0/id").asText();
        organiser
                .post(
                        "/api/v1/persons/" + person + "/identifier-unverifications",
                        Map.of("scheme", "NATIONAL_ID", "country", "KE", "value", "ID%08d".formatted(number)))
                .expect(200);
    }

    private UUID apply(UUID affiliate, UUID parent, String kind) {
        return stack.as("org-admin", affiliate)
                .post("/api/v1/affiliations", Map.of("parentId", parent, "kind", kind, "effectiveOn", "2024-01-01"))
                .expect(201)
                .id();
    }

    private void affiliate(UUID affiliate, UUID parent, String kind) {
        UUID id = apply(affiliate, parent, kind);
        stack.as("org-admin", parent)
                .post("/api/v1/affiliations/" + id + "/approvals", Map.of("effectiveOn", "2024-01-02"))
                .expect(200);
    }

    /** Months end by end, back from the last. A month is issued once, so each look at what is known now takes another. */
    private static final class Months {
        /** A month is over when it is over everywhere. */
        private YearMonth month = YearMonth.now(ZoneOffset.ofHours(-12));

        /** Looks until the linker has done its part. */
        JsonNode firstThatCounts(User analyst, int workers) {
            return await().atMost(Duration.ofMinutes(1))
                    .pollDelay(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofSeconds(4))
                    .until(
                            () -> {
                                month = month.minusMonths(1);
                                return last(analyst);
                            },
                            answer -> answer.at("/figures/total/workers").asInt() == workers);
        }

        JsonNode last(User analyst) {
            return analyst.get(path()).expect(200).json();
        }

        String path() {
            return "/api/v1/reports/R01?scope=affiliates&by=affiliate&asOf=" + month.atEndOfMonth();
        }
    }
}
