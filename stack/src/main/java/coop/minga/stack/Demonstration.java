package coop.minga.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Loads the demonstration through the API, as its users would. Every record has a fixed id and is looked for first, so that
 * loading it again changes nothing and an interrupted loading is completed.
 */
final class Demonstration {
    private static final LocalDate AFFILIATED_ON = LocalDate.of(2020, 1, 1);

    private final GatewayClient gateway;
    private final Tokens tokens;

    Demonstration(GatewayClient gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** Registers the tenants the tokens of this stack speak of. Tries all before it reports those that were refused. */
    void registerOrganisations() throws IOException, InterruptedException {
        var admin = tokens.token("platform-admin");
        var refused = new ArrayList<String>();
        for (var organisation : DemoOrganisation.all()) {
            var answer = gateway.put("/api/v1/organisations/" + organisation.id(), admin, tenant(organisation));
            if (!answer.isSuccess()) {
                refused.add("  " + organisation.shortName() + ": " + answer.summary());
            }
        }
        if (!refused.isEmpty()) {
            throw new StackFailure("Everything runs, but these demonstration organisations were not registered:\n"
                    + String.join("\n", refused));
        }
    }

    /** Affiliates the organisations to the confederation and makes the invented workers their members. */
    String load() throws IOException, InterruptedException {
        for (var organisation : DemoOrganisation.all()) {
            if (organisation.affiliatedAs() != null) {
                affiliate(organisation, organisation.affiliatedAs());
            }
        }
        var people = DemoPerson.all();
        var memberships = 0;
        for (var organisation : DemoOrganisation.all()) {
            var organiser = tokens.token("organiser@" + organisation.shortName());
            for (var person : people) {
                if (person.organisations().contains(organisation.shortName())) {
                    register(person, organisation, organiser);
                    memberships++;
                }
            }
        }
        return people.size() + " workers with " + memberships + " memberships in "
                + (DemoOrganisation.all().size() - 1) + " organisations";
    }

    private void affiliate(DemoOrganisation affiliate, String kind) throws IOException, InterruptedException {
        var parent = DemoOrganisation.named(DemoOrganisation.CONFEDERATION);
        var id = new UUID(
                affiliate.id().getMostSignificantBits(), affiliate.id().getLeastSignificantBits() + (3L << 40));
        var applied = make(
                "/api/v1/affiliations",
                id,
                tokens.token("org-admin@" + affiliate.shortName()),
                Map.of("id", id, "parentId", parent.id(), "kind", kind, "effectiveOn", AFFILIATED_ON));
        if (isApplied(applied)) {
            step(
                    "/api/v1/affiliations/" + id + "/approvals",
                    tokens.token("org-admin@" + parent.shortName()),
                    Map.of("effectiveOn", AFFILIATED_ON));
        }
    }

    private void register(DemoPerson person, DemoOrganisation organisation, String organiser)
            throws IOException, InterruptedException {
        var record = person.recordIn(organisation);
        make(
                "/api/v1/persons",
                record,
                organiser,
                Map.of(
                        "id",
                        record,
                        "names",
                        Map.of("given", person.given(), "family", person.family()),
                        "birth",
                        Map.of("year", person.birthYear()),
                        "sex",
                        person.sex(),
                        "identifiers",
                        List.of(Map.of(
                                "scheme",
                                "NATIONAL_ID",
                                "country",
                                organisation.country(),
                                "value",
                                person.nationalId(),
                                "verified",
                                true))));
        var membership = person.membershipIn(organisation);
        var applied = make(
                "/api/v1/memberships",
                membership,
                organiser,
                Map.of("id", membership, "personId", record, "joinedOn", person.joined()));
        if (isApplied(applied)) {
            step("/api/v1/memberships/" + membership + "/approvals", organiser, Map.of("effectiveOn", person.joined()));
        }
    }

    private JsonNode make(String collection, UUID id, String token, Map<String, Object> body)
            throws IOException, InterruptedException {
        var known = gateway.get(collection + "/" + id, token);
        if (known.isSuccess()) {
            return known.json();
        }
        return succeeded(collection, gateway.post(collection, token, "demo-" + id, body));
    }

    private void step(String path, String token, Map<String, Object> body) throws IOException, InterruptedException {
        succeeded(path, gateway.post(path, token, "demo-" + path, body));
    }

    private static boolean isApplied(JsonNode record) {
        return record.path("state").asText().equals("APPLIED");
    }

    private static JsonNode succeeded(String path, GatewayClient.Answer answer) {
        if (!answer.isSuccess()) {
            throw new StackFailure("The demonstration stopped at " + path + ": " + answer.summary());
        }
        return answer.json();
    }

    private static Map<String, Object> tenant(DemoOrganisation organisation) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", organisation.name());
        body.put("kind", organisation.kind());
        if (organisation.coopType() != null) {
            body.put("coopType", organisation.coopType());
        }
        body.put("tier", organisation.tier());
        body.put("country", organisation.country());
        body.put("zone", organisation.zone());
        body.put("currency", organisation.currency());
        return body;
    }
}
