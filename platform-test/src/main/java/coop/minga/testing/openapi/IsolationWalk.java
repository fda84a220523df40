package coop.minga.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Asks one organisation for what belongs to another.
 *
 * <p>The answer must be the one for an id that does not exist, to the letter: status, headers and body; else the
 * difference tells that it exists.
 */
final class IsolationWalk {

    private final OpenApiDocument document;
    private final Calls calls;
    private final Map<String, UUID> knownIds;
    private final UUID owner;
    private final UUID stranger;

    IsolationWalk(OpenApiDocument document, Calls calls, Map<String, UUID> knownIds, UUID owner, UUID stranger) {
        this.document = document;
        this.calls = calls;
        this.knownIds = knownIds;
        this.owner = owner;
        this.stranger = stranger;
    }

    /** Every role that may call the operation, calling as the stranger with the owner's ids. */
    void hides(Operation operation) {
        Map<String, String> real = realIds(operation);
        for (String role : organisationRoles(operation)) {
            Map<String, String> random = AccessWalk.randomIds(operation);
            String token = Users.token(role, stranger);
            Calls.Answer foreign = calls.call(operation, real, token);
            Calls.Answer unknown = calls.call(operation, random, token);
            assertEquals(
                    comparable(unknown, random),
                    comparable(foreign, real),
                    () -> operation + " as " + role + " tells that another organisation's resource exists");
            boolean createsUnderAnyId = operation.method().equals("PUT") && unknown.isSuccess();
            assertTrue(
                    foreign.status() == 404 || createsUnderAnyId,
                    () -> operation + " as " + role + " answers " + foreign.status() + " instead of 404: "
                            + foreign.text());
        }
    }

    /** Every role that may list, listing as the stranger after the owner was seen to have something. */
    void lists(Operation operation) {
        List<String> owned = idsIn(listAsOwner(operation).json());
        boolean hasItems = listAsOwner(operation).json().has("items");
        assertTrue(
                !hasItems || !owned.isEmpty(),
                () -> operation + " lists nothing for the organisation with the fixtures: add one to them");
        for (String role : organisationRoles(operation)) {
            String token = Users.token(role, stranger);
            Calls.Answer answer = calls.call(operation, AccessWalk.randomIds(operation), token);
            owned.forEach(id -> assertFalse(
                    answer.text().contains(id), () -> operation + " as " + role + " lists a foreign " + id));
            if (operation.queryParameters().contains("count")) {
                countsOnlyWhatIsListed(operation, token);
            }
        }
    }

    private void countsOnlyWhatIsListed(Operation operation, String token) {
        Calls.Answer answer = calls.call(
                Request.of(operation, AccessWalk.randomIds(operation), token).withQuery("count", "true"));
        JsonNode body = answer.json();
        if (answer.isSuccess() && !body.hasNonNull("next")) {
            JsonNode count = body.has("count") ? body.get("count") : body.path("total");
            assertEquals(body.path("items").size(), count.asInt(-1), () -> operation + " counts more than it lists");
        }
    }

    private Calls.Answer listAsOwner(Operation operation) {
        return calls.call(operation, AccessWalk.randomIds(operation), Users.token(reader(operation), owner));
    }

    private Map<String, String> realIds(Operation operation) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Operation.PathParameter parameter : operation.pathParameters()) {
            String template = operation.path();
            String collection = template.substring(0, template.indexOf("/{" + parameter.name() + "}"));
            ids.put(
                    parameter.name(),
                    parameter.isUuid()
                            ? anIdIn(collection, ids, operation)
                            : parameter.example().orElse("unknown"));
        }
        return ids;
    }

    private String anIdIn(String collection, Map<String, String> outerIds, Operation operation) {
        UUID known = knownIds.get(collection);
        if (known != null) {
            return known.toString();
        }
        Operation list = document.operation("GET", collection)
                .orElseThrow(() -> new AssertionError(operation + " cannot be walked: GET " + collection
                        + " does not exist. Name an id with idIn(\"" + collection + "\", …)"));
        Calls.Answer answer = calls.call(list, outerIds, Users.token(reader(list), owner));
        return idsIn(answer.json()).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation + " cannot be walked: " + list + " answers "
                        + answer.status() + " and lists nothing. Add one to the fixtures of " + owner));
    }

    private static List<String> idsIn(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Whoever reads for the organisation; members and partners see less by design, unless it is for them alone. */
    private static String reader(Operation list) {
        List<String> roles = organisationRoles(list);
        return roles.stream()
                .filter(role -> !role.equals("member") && !role.equals("partner"))
                .findFirst()
                .or(() -> roles.stream().findFirst())
                .orElseThrow(() -> new AssertionError(list + " has no role that lists for the organisation"));
    }

    private static List<String> organisationRoles(Operation operation) {
        return operation.roles().stream()
                .filter(role -> !role.equals("platform-admin"))
                .toList();
    }

    private static String comparable(Calls.Answer answer, Map<String, String> ids) {
        TreeSet<String> headers = new TreeSet<>();
        answer.headers().map().keySet().forEach(name -> headers.add(name.toLowerCase(Locale.ROOT)));
        JsonNode body = answer.json();
        if (body instanceof ObjectNode object) {
            object.remove(List.of("instance", "requestId"));
        }
        String text = body.isMissingNode() ? answer.text() : body.toString();
        for (String id : ids.values()) {
            text = text.replace(id, "…");
        }
        return answer.status() + " " + headers + " " + text;
    }
}
