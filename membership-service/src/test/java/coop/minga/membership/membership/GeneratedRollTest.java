package coop.minga.membership.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.Tenant;
import coop.minga.membership.membership.domain.MembershipModel;
import coop.minga.membership.membership.domain.MembershipModel.Slip;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps, late facts and corrections over the API; then the roll of each day, as known at each instant. */
@QuarkusTest
@TestProfile(GeneratedRollTest.FineSieve.class)
@WithTestResource(MingaTestResource.class)
class GeneratedRollTest {
    private static final String PATH = "/api/v1/memberships";
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 40;

    /** The steps and the resources that take them; those that need a fee, a resolution or a policy stand elsewhere. */
    private static final Map<String, String> RESOURCES = new TreeMap<>(Map.ofEntries(
            Map.entry("REVIEW", "reviews"),
            Map.entry("WAITLISTING", "waitlistings"),
            Map.entry("REJECTION", "rejections"),
            Map.entry("WITHDRAWAL", "withdrawals"),
            Map.entry("APPROVAL", "approvals"),
            Map.entry("SUSPENSION", "suspensions"),
            Map.entry("REINSTATEMENT", "reinstatements"),
            Map.entry("HEARING", "hearings"),
            Map.entry("ACQUITTAL", "acquittals"),
            Map.entry("RESIGNATION", "resignations"),
            Map.entry("DEATH", "deaths"),
            Map.entry("CATEGORY_CHANGE", "category-changes"),
            Map.entry("OVERRIDE", "overrides")));

    /** Pages that hold fewer rows against what is asked than the six members have. */
    public static final class FineSieve implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("minga.lists.most-sifted", "70");
        }
    }

    private record Member(UUID id, MembershipModel slips, List<Instant> recordedAt) {
        int known(Instant at) {
            return (int) recordedAt.stream().filter(each -> !each.isAfter(at)).count();
        }
    }

    /** What was answered for a day when nothing later was known. */
    private record Answered(LocalDate day, Instant at, Map<String, String> roll) {}

    @ParameterizedTest
    @ValueSource(longs = {7, 11})
    void theRollOfEachDayIsWhatTheModelSaysAndWhatWasAnsweredThen(long seed) {
        Random random = new Random(seed);
        Tenant union = Tenant.register();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            members.add(apply(union, FIRST.plusDays(random.nextInt(5))));
        }
        List<Answered> answered = new ArrayList<>();
        int accepted = 0;
        for (int i = 0; i < 70; i++) {
            Member member = members.get(random.nextInt(members.size()));
            accepted += act(union, random, member) ? 1 : 0;
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            Instant latest = members.stream()
                    .map(each -> each.recordedAt().getLast())
                    .max(Instant::compareTo)
                    .orElseThrow();
            answered.add(new Answered(day, latest, roll(union, Map.of("asOf", day.toString()))));
        }
        assertThat(accepted).as("seed %d", seed).isGreaterThan(20);
        for (Answered then : answered) {
            String name = "seed %d: %s as known at %s".formatted(seed, then.day(), then.at());
            assertThat(then.roll()).as(name).isEqualTo(model(members, then.day(), then.at()));
            Map<String, String> asked =
                    Map.of("asOf", then.day().toString(), "knownAt", then.at().toString());
            assertThat(roll(union, asked)).as(name).isEqualTo(then.roll());
            countsEachState(union, asked, then.roll());
        }
    }

    private static void countsEachState(Tenant union, Map<String, String> asked, Map<String, String> roll) {
        for (String state : List.of("ACTIVE", "SUSPENDED", "APPLIED")) {
            Map<String, Object> byState = new HashMap<>(asked);
            byState.put("state", state);
            byState.put("count", true);
            long expected = roll.values().stream()
                    .filter(each -> each.startsWith(state + " "))
                    .count();
            assertThat(union.as("auditor").list(PATH, byState).extract().<Integer>path("count"))
                    .as("%s of %s", state, asked)
                    .isEqualTo((int) expected);
        }
    }

    /** Page by page, so that each member is met once. */
    private static Map<String, String> roll(Tenant union, Map<String, String> asked) {
        Map<String, String> roll = new TreeMap<>();
        Map<String, String> page = new HashMap<>(asked);
        String next;
        do {
            var response = union.as("auditor").list(PATH, page).statusCode(200).extract();
            for (Map<String, Object> each : response.<List<Map<String, Object>>>path("items")) {
                String id = String.valueOf(each.get("id"));
                assertThat(roll.put(id, each.get("state") + " " + each.get("category")))
                        .as("%s met again, as of %s", id, asked)
                        .isNull();
            }
            next = response.path("next");
            page.put("after", next);
        } while (next != null);
        return roll;
    }

    private static Map<String, String> model(List<Member> members, LocalDate day, Instant at) {
        Map<String, String> roll = new TreeMap<>();
        for (Member member : members) {
            var answer = member.slips().on(day, member.known(at));
            if (answer != null) {
                roll.put(member.id().toString(), answer.state() + " " + answer.category());
            }
        }
        return roll;
    }

    private static Member apply(Tenant union, LocalDate day) {
        var response = union.as("organiser")
                .post(PATH, Map.of("personId", PersonExamples.person(union), "joinedOn", day.toString()))
                .statusCode(201);
        var slips = new MembershipModel();
        slips.add(new Slip("APPLICATION", day, null, "FULL", null, null, null));
        return new Member(Api.id(response), slips, new ArrayList<>(List.of(updatedAt(response))));
    }

    private static boolean act(Tenant union, Random random, Member member) {
        List<String> steps = likely(random, member);
        String step = steps.get(random.nextInt(steps.size()));
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        if (random.nextInt(3) == 0) {
            return correct(union, random, member, day);
        }
        LocalDate until = step.equals("OVERRIDE") ? day.plusDays(1 + random.nextInt(20)) : null;
        String category = step.equals("CATEGORY_CHANGE") ? "HONORARY" : null;
        Slip slip = new Slip(step, day, null, category, null, until == null ? null : "SUSPENDED", until);
        boolean after = !day.isBefore(joined(member));
        return tell(union, member, Objects.requireNonNull(RESOURCES.get(step)), body(slip), after ? slip : null);
    }

    /** Mostly what is possible in the present state, or most would be refused. */
    private static List<String> likely(Random random, Member member) {
        var last = member.slips().on(FIRST.plusDays(3L * DAYS), member.slips().size());
        List<String> possible = RESOURCES.keySet().stream()
                .filter(step -> last != null && MembershipModel.after(last.state(), step) != null)
                .toList();
        return possible.isEmpty() || random.nextInt(4) == 0 ? List.copyOf(RESOURCES.keySet()) : possible;
    }

    private static boolean correct(Tenant union, Random random, Member member, LocalDate day) {
        int number = random.nextInt(member.slips().size());
        Slip wrong = member.slips().slip(number);
        boolean annuls = random.nextBoolean();
        boolean possible = !member.slips().isCorrected(number)
                && !(annuls && wrong.step().equals("APPLICATION"))
                && (annuls || !wrong.step().equals("ANNULMENT"))
                && (annuls || wrong.until() == null || wrong.until().isAfter(day));
        Slip slip = annuls
                ? new Slip("ANNULMENT", wrong.day(), number, null, null, null, null)
                : new Slip(wrong.step(), day, number, wrong.category(), null, wrong.overrideState(), wrong.until());
        Map<String, Object> body = annuls
                ? Map.of("transition", number, "reason", "Never so.")
                : Map.of(
                        "transition",
                        number,
                        "reason",
                        "On another day.",
                        "replacement",
                        Map.of("effectiveOn", day.toString()));
        return tell(union, member, "corrections", body, possible ? slip : null);
    }

    /** The day of the application as it is known now. */
    private static LocalDate joined(Member member) {
        for (LocalDate day = FIRST; ; day = day.plusDays(1)) {
            if (member.slips().on(day, member.slips().size()) != null) {
                return day;
            }
        }
    }

    /** @param slip null where the step is refused whatever the model says */
    private static boolean tell(
            Tenant union, Member member, String resource, Map<String, Object> body, @Nullable Slip slip) {
        boolean expected = slip != null && member.slips().add(slip);
        var response = union.as("org-admin").post(PATH + "/{id}/{step}", body, member.id(), resource);
        String said = "%s %s to %s answers %s"
                .formatted(resource, body, member.slips(), response.extract().asString());
        assertThat(response.extract().statusCode() == 200).as(said).isEqualTo(expected);
        if (expected) {
            member.recordedAt().add(updatedAt(response));
        }
        return expected;
    }

    private static Map<String, Object> body(Slip slip) {
        Map<String, Object> body =
                new HashMap<>(Map.of("effectiveOn", slip.day().toString()));
        switch (slip.step()) {
            case "HEARING" -> {
                body.put("noticeOn", slip.day().toString());
                body.put("hearingOn", slip.day().plusDays(14).toString());
            }
            case "CATEGORY_CHANGE" -> body.put("category", slip.category());
            case "OVERRIDE" -> {
                body.put("state", slip.overrideState());
                body.put("until", String.valueOf(slip.until()));
            }
            default -> {
                // It says nothing beside itself.
            }
        }
        return body;
    }

    private static Instant updatedAt(ValidatableResponse response) {
        return Instant.parse(response.extract().path("updatedAt"));
    }
}
