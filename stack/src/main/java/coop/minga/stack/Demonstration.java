package coop.minga.stack;

import coop.minga.stack.DemoOrganisation.Part;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the demonstration through the API, as its users would. Every record has a fixed id and every write a fixed key, so
 * that loading it again changes nothing and an interrupted loading is completed.
 */
final class Demonstration {
    private static final LocalDate AFFILIATED_ON = LocalDate.of(2020, 1, 1);
    private static final LocalDate FOUNDED_ON = LocalDate.of(2018, 3, 1);
    private static final YearMonth FIRST_COUNTED = YearMonth.of(2026, 1);
    private static final int MONTHS_COUNTED = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GatewayClient gateway;
    private final Tokens tokens;
    private final DemoCalls calls;

    Demonstration(GatewayClient gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.calls = new DemoCalls(gateway, tokens);
    }

    /**
     * Registers the tenants the tokens of this stack speak of. Tries all before it reports those that were refused, but
     * gives up when nobody answers: to wait as long for each of the others would tell nothing more.
     */
    void registerOrganisations() throws IOException, InterruptedException {
        var admin = tokens.token("platform-admin");
        var refused = new ArrayList<String>();
        for (var organisation : DemoOrganisation.all()) {
            var answer = gateway.put("/api/v1/organisations/" + organisation.id(), admin, organisation.tenant());
            if (!answer.isSuccess()) {
                refused.add("  " + organisation.shortName() + ": " + answer.summary());
            }
            if (answer.mayPass()) {
                refused.add("  and those after it");
                break;
            }
        }
        if (!refused.isEmpty()) {
            throw new StackFailure("Everything runs, but these demonstration organisations were not registered:\n"
                    + String.join("\n", refused));
        }
    }

    /** Loads everything, and returns once the reports know of it: what is asked earlier would be issued without it. */
    String load() throws IOException, InterruptedException {
        var organisations = DemoOrganisation.all();
        var partner = DemoOrganisation.named("partner-ngo").id();
        var people = DemoPeople.all();
        var memberships = 0;
        for (var organisation : organisations) {
            found(organisation);
            var members = people.stream()
                    .filter(person -> person.organisations().contains(organisation.shortName()))
                    .toList();
            if (!members.isEmpty()) {
                new DemoMembers(calls, organisation, partner).load(members);
            }
            memberships += members.size();
        }
        for (var organisation : organisations) {
            for (var parent : organisation.parents().entrySet()) {
                affiliate(organisation, DemoOrganisation.named(parent.getKey()), parent.getValue(), people);
            }
        }
        keepNationalRates();
        awaitReports(Instant.now());
        return "%d workers with %d memberships and applications in %d organisations"
                .formatted(people.size(), memberships, organisations.size());
    }

    /** ILOSTAT's informal employment rate of the demonstration's country, which R11 shows beside its own figures. */
    private void keepNationalRates() throws IOException, InterruptedException {
        var answer = gateway.putFile(
                "/api/v1/data-sets/ilostat-informal-employment",
                tokens.token("platform-admin"),
                "text/csv",
                DemoResource.bytes("ilostat-informal-employment-kenya.csv"));
        if (!answer.isSuccess()) {
            throw new StackFailure("The demonstration stopped at the rates of ILOSTAT: " + answer.summary());
        }
    }

    private void found(DemoOrganisation organisation) throws IOException, InterruptedException {
        var admin = calls.token("org-admin", organisation);
        var registrations = "/api/v1/organisations/" + organisation.id() + "/registrations";
        var registration = organisation.idOf(Part.REGISTRATION, 0);
        calls.make(
                registrations,
                admin,
                Map.of(
                        "id", registration,
                        "effectiveOn", FOUNDED_ON,
                        "details",
                                Map.of(
                                        "obstacles",
                                        List.of("COST", "BUREAUCRACY"),
                                        "reasons",
                                        List.of("VISIBILITY_AND_VOICE"))));
        var day = FOUNDED_ON;
        for (var step : organisation.legalSteps()) {
            day = day.plusMonths(7);
            calls.post(registrations + "/" + registration + "/" + step, admin, Map.of("effectiveOn", day));
        }
        for (var index = 0; index < organisation.units().size(); index++) {
            var unit = new LinkedHashMap<String, Object>();
            unit.put("id", organisation.idOf(Part.UNIT, index));
            unit.put("name", organisation.units().get(index));
            unit.put("openedOn", AFFILIATED_ON);
            if (index > 0) {
                unit.put("parentId", organisation.idOf(Part.UNIT, 0));
            }
            calls.make("/api/v1/units", admin, unit);
        }
        calls.post(
                "/api/v1/policies/LAPSE_AFTER_DAYS/versions",
                admin,
                Map.of("value", "180", "validFrom", AFFILIATED_ON, "reason", "As the statutes say."));
    }

    private void affiliate(DemoOrganisation affiliate, DemoOrganisation parent, String kind, List<DemoPerson> people)
            throws IOException, InterruptedException {
        var id = affiliate.idOf(Part.AFFILIATION, parent.number());
        var ofAffiliate = calls.token("org-admin", affiliate);
        var ofParent = calls.token("org-admin", parent);
        calls.make(
                "/api/v1/affiliations",
                ofAffiliate,
                Map.of("id", id, "parentId", parent.id(), "kind", kind, "effectiveOn", AFFILIATED_ON));
        var path = "/api/v1/affiliations/" + id;
        calls.post(path + "/approvals", ofParent, Map.of("effectiveOn", AFFILIATED_ON));
        var members = people.stream()
                .filter(person -> person.organisations().contains(affiliate.shortName()))
                .toList();
        var women =
                members.stream().filter(person -> person.sex().equals("FEMALE")).count();
        for (var month = 0; month < MONTHS_COUNTED && !members.isEmpty(); month += 3) {
            var asOf = FIRST_COUNTED.plusMonths(month).atEndOfMonth();
            var declared = members.size() * (11 + month) / 10;
            count(path, ofAffiliate, "DECLARED", declared, declared * women / members.size(), asOf);
            count(path, ofParent, "VERIFIED", members.size(), women, asOf);
            count(path, ofAffiliate, "PAID_UP", members.size() * 7 / 10, women * 7 / 10, asOf);
        }
    }

    private void count(String affiliation, String token, String kind, long total, long women, LocalDate asOf)
            throws IOException, InterruptedException {
        calls.post(
                affiliation + "/counts",
                affiliation + "/" + kind + "/" + asOf,
                token,
                Map.of("kind", kind, "total", total, "women", women, "method", "MEMBER_REGISTER", "asOf", asOf));
    }

    private void awaitReports(Instant written) throws IOException, InterruptedException {
        var auditor = tokens.token("auditor@" + DemoOrganisation.CONFEDERATION);
        var deadline = Deadline.in(PATIENCE);
        while (!isCompleteUpTo(written, auditor)) {
            if (deadline.isOver()) {
                throw new StackFailure("Everything is loaded, but the reports do not know of it yet; try again.");
            }
            deadline.pause();
        }
    }

    private boolean isCompleteUpTo(Instant written, String auditor) throws IOException, InterruptedException {
        var reached = gateway.get("/api/v1/reports/R01?scope=own", auditor)
                .json()
                .at("/sources/0/completeUpTo")
                .asText("");
        return !reached.isEmpty()
                && !reached.equals("null")
                && !Instant.parse(reached).isBefore(written);
    }
}
