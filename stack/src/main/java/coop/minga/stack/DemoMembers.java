package coop.minga.stack;

import coop.minga.stack.DemoOrganisation.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Loads the invented workers of one organisation as its organiser would, with what became of them. */
final class DemoMembers {
    private static final LocalDate TOLD_ON = LocalDate.of(2025, 7, 1);
    private static final LocalDate HAPPENED_ON = LocalDate.of(2025, 8, 15);
    private static final LocalDate FORMAL_SINCE = LocalDate.of(2025, 5, 1);
    private static final Map<DemoFate, String> STEPS = Map.of(
            DemoFate.SUSPENDED, "suspensions",
            DemoFate.RESIGNED, "resignations",
            DemoFate.LAPSED, "lapses",
            DemoFate.DECEASED, "deaths");

    private final DemoCalls calls;
    private final DemoOrganisation organisation;
    private final UUID partner;
    private final String organiser;
    private final String admin;

    DemoMembers(DemoCalls calls, DemoOrganisation organisation, UUID partner) throws IOException, InterruptedException {
        this.calls = calls;
        this.organisation = organisation;
        this.partner = partner;
        this.organiser = calls.token("organiser", organisation);
        this.admin = calls.token("org-admin", organisation);
    }

    void load(List<DemoPerson> members) throws IOException, InterruptedException {
        var households = members.stream()
                .flatMap(person -> Stream.ofNullable(person.householdIn(organisation)))
                .distinct()
                .<Callable<Void>>map(household -> () -> {
                    calls.make("/api/v1/households", organiser, Map.of("id", household));
                    return null;
                })
                .toList();
        calls.each(households);
        calls.each(members.stream()
                .<Callable<Void>>map(person -> () -> {
                    register(person);
                    return null;
                })
                .toList());
    }

    private void register(DemoPerson person) throws IOException, InterruptedException {
        var membership = "/api/v1/memberships/" + person.membershipIn(organisation);
        var fate = person.fateIn(organisation);
        var state = calls.find(membership, organiser).path("state").asText();
        if (state.equals(fate.name())) {
            return;
        }
        if (state.isEmpty()) {
            calls.make("/api/v1/persons", organiser, person.record(organisation));
            work(person);
            if (person.isAskedForConsent()) {
                ask(person);
            }
            state = calls.make("/api/v1/memberships", organiser, application(person))
                    .path("state")
                    .asText();
        }
        if (state.equals("APPLIED") && fate != DemoFate.APPLIED) {
            calls.post(membership + "/approvals", organiser, Map.of("effectiveOn", person.joinedOn()));
        }
        if (fate == DemoFate.EXPELLED) {
            expel(person, membership);
        } else if (STEPS.containsKey(fate)) {
            calls.post(membership + "/" + STEPS.get(fate), admin, Map.of("effectiveOn", HAPPENED_ON));
        }
    }

    private Map<String, Object> application(DemoPerson person) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", person.membershipIn(organisation));
        body.put("personId", person.recordIn(organisation));
        body.put("joinedOn", person.joinedOn());
        body.put("category", person.number() % 16 == 11 ? "ASSOCIATE" : "FULL");
        var unit = organisation.unitOf(person.number());
        if (unit != null) {
            body.put("unitId", unit);
        }
        return body;
    }

    /** Every sixth has been informal until a day and formal since; every tenth has been formal all along. */
    private void work(DemoPerson person) throws IOException, InterruptedException {
        var job = person.job();
        if (job == null) {
            return;
        }
        var path = "/api/v1/persons/" + person.recordIn(organisation) + "/work-profiles";
        var becameFormal = person.number() % 6 == 1;
        var first = job.profile(
                organisation.idOf(Part.JOB, person.number()),
                person,
                !becameFormal && person.number() % 10 == 2,
                person.joinedOn().minusYears(1));
        if (becameFormal) {
            first.put("validTo", FORMAL_SINCE);
        }
        calls.make(path, organiser, first);
        if (becameFormal) {
            calls.make(
                    path,
                    organiser,
                    job.profile(organisation.idOf(Part.LATER_JOB, person.number()), person, true, FORMAL_SINCE));
        }
    }

    /** Most agree, some refuse, and some who agreed think otherwise later. */
    private void ask(DemoPerson person) throws IOException, InterruptedException {
        var asked = calls.post(
                "/api/v1/persons/" + person.recordIn(organisation) + "/consents",
                organiser,
                Map.of(
                        "granteeId", partner,
                        "purpose", "SERVICE_DELIVERY",
                        "scope", List.of("NAMES", "CONTACT_POINTS"),
                        "channel", "PAPER",
                        "language", "sw",
                        "policyVersion", "2025-1",
                        "evidence", "Form " + person.number() + ", folder C"));
        var consent = "/api/v1/consents/" + asked.path("id").asText();
        if (person.number() % 5 == 1) {
            calls.post(consent + "/refusals", organiser, Map.of());
            return;
        }
        calls.post(consent + "/grants", organiser, Map.of());
        if (person.number() % 5 == 4) {
            calls.post(consent + "/withdrawals", organiser, Map.of());
        }
    }

    private void expel(DemoPerson person, String membership) throws IOException, InterruptedException {
        calls.post(
                membership + "/hearings",
                admin,
                Map.of("effectiveOn", TOLD_ON, "noticeOn", TOLD_ON, "hearingOn", TOLD_ON.plusDays(30)));
        var resolution = organisation.idOf(Part.RESOLUTION, person.number());
        calls.make(
                "/api/v1/resolutions",
                admin,
                Map.of(
                        "id",
                        resolution,
                        "subject",
                        Map.of("kind", "EXPULSION", "id", person.membershipIn(organisation)),
                        "title",
                        "Expulsion after a hearing",
                        "text",
                        "The assembly ends the membership, for the reasons heard.",
                        "effectiveOn",
                        TOLD_ON.plusDays(30)));
        calls.post(
                "/api/v1/resolutions/" + resolution + "/adoptions",
                admin,
                Map.of(
                        "decision",
                        Map.of(
                                "method", "VOTE",
                                "votesFor", 48,
                                "votesAgainst", 9,
                                "abstentions", 4,
                                "present", 61,
                                "entitled", 80),
                        "effectiveOn",
                        HAPPENED_ON));
        calls.post(membership + "/expulsions", admin, Map.of("resolutionId", resolution, "effectiveOn", HAPPENED_ON));
    }
}
