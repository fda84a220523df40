package coop.minga.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.testing.ForgedTokens;
import coop.minga.testing.Golden;
import coop.minga.testing.ProjectFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Walks all operations × roles × two organisations: bad tokens open nothing, each role opens what the document says,
 * and nothing of one organisation is visible to the other.
 *
 * <p>Takes the operations from the document of the running service and the ids from its lists, so a new endpoint is
 * walked without anyone remembering; one that cannot be walked fails by name. Use, with fixtures already in place:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> access() {
 *     return AccessWalk.over(OpenApiDocument.running())
 *             .between(organisationWithFixtures, anotherOrganisation)
 *             .visibleToAll("/api/v1/code-lists", "the same words for everybody")
 *             .tests();
 * }
 * }</pre>
 */
public final class AccessWalk {
    /** The record that the walk's member names. Where fixtures record it, the member has something to see; elsewhere not. */
    public static final UUID MEMBER = new UUID(0x7000L, 0x8000000000000000L);

    private final OpenApiDocument document;
    private final Calls calls;
    private final Map<String, UUID> knownIds = new LinkedHashMap<>();
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final SortedMap<String, TreeSet<String>> table = new TreeMap<>();
    private Path tableFile = Path.of("src", "test", "resources", "access.txt");
    private boolean updating = ProjectFiles.updating();
    private UUID owner = UUID.randomUUID();
    private UUID stranger = UUID.randomUUID();

    private AccessWalk(OpenApiDocument document, URI base) {
        this.document = document;
        this.calls = new Calls(base);
    }

    /** Walks the application under {@code @QuarkusTest}. */
    public static AccessWalk over(OpenApiDocument document) {
        return over(document, Calls.running());
    }

    static AccessWalk over(OpenApiDocument document, URI base) {
        return new AccessWalk(document, base);
    }

    /** The organisation that has something in every collection, and one that must not see it. */
    public AccessWalk between(UUID organisationWithFixtures, UUID anotherOrganisation) {
        owner = organisationWithFixtures;
        stranger = anotherOrganisation;
        return this;
    }

    /** An id of the first organisation for a collection that has no list, e.g. {@code "/api/v1/imports"}. */
    public AccessWalk idIn(String collection, UUID id) {
        knownIds.put(collection, id);
        return this;
    }

    /** Paths that are the same for every organisation by design; the reason stands in the name of the skipped test. */
    public AccessWalk visibleToAll(String pathPrefix, String reason) {
        shared.put(pathPrefix, reason);
        return this;
    }

    /** For the tests of the walk, which must not rewrite their own table while they walk flawed services. */
    AccessWalk tableIn(Path file) {
        tableFile = file;
        updating = false;
        return this;
    }

    /** One test per operation and question, and one that compares the table of roles with {@code access.txt}. */
    public Stream<DynamicTest> tests() {
        var isolation = new IsolationWalk(document, calls, knownIds, owner, stranger);
        Stream<DynamicTest> perOperation = document.operations().stream()
                .flatMap(operation -> Stream.of(
                        test(operation, "opens for no bad token", () -> refusesBadTokens(operation)),
                        test(operation, "opens for the roles it names", () -> opensForItsRoles(operation))));
        Stream<DynamicTest> perResource = document.operations().stream()
                .filter(operation -> !operation.isPublic() && !isShared(operation))
                .flatMap(operation -> {
                    if (operation.namesAResource()) {
                        return Stream.of(test(
                                operation, "hides another organisation's resource", () -> isolation.hides(operation)));
                    }
                    return operation.isList()
                            ? Stream.of(test(
                                    operation,
                                    "lists nothing of another organisation",
                                    () -> isolation.lists(operation)))
                            : Stream.empty();
                });
        return Stream.of(
                        perOperation,
                        Stream.of(
                                DynamicTest.dynamicTest("the table of roles is the committed one", this::compareTable)),
                        perResource)
                .flatMap(each -> each);
    }

    private void refusesBadTokens(Operation operation) {
        if (operation.isPublic()) {
            return;
        }
        expectUnauthorised(operation, "no token", calls.call(operation, randomIds(operation), null));
        ForgedTokens.of(operation.roles().iterator().next(), owner)
                .forEach((what, token) ->
                        expectUnauthorised(operation, what, calls.call(operation, randomIds(operation), token)));
    }

    private static void expectUnauthorised(Operation operation, String what, Calls.Answer answer) {
        assertEquals(401, answer.status(), () -> operation + " with a token that is " + what + ": " + answer.text());
        assertTrue(answer.isProblem(), () -> operation + " answers 401 without a problem");
    }

    private void opensForItsRoles(Operation operation) {
        TreeSet<String> open = new TreeSet<>();
        for (String role : Users.ROLES) {
            Calls.Answer answer = calls.call(operation, randomIds(operation), Users.token(role, owner));
            assertTrue(
                    answer.status() != 401 && answer.status() < 500,
                    () -> operation + " as " + role + " answers " + answer.status() + ": " + answer.text());
            if (answer.status() != 403) {
                open.add(role);
            }
        }
        table.put(operation.path() + " " + operation.method(), open);
        TreeSet<String> documented = new TreeSet<>(operation.isPublic() ? Users.ROLES : operation.roles());
        assertEquals(documented, open, () -> operation + " opens for other roles than it documents");
    }

    private void compareTable() {
        StringBuilder text = new StringBuilder("# Which role opens which operation. Generated by AccessWalk.\n");
        table.forEach((operation, roles) -> text.append(operation)
                .append(": ")
                .append(roles.size() == Users.ROLES.size() ? "everybody" : String.join(" ", roles))
                .append('\n'));
        Golden.check(tableFile, text.toString(), updating);
    }

    private boolean isShared(Operation operation) {
        return shared.keySet().stream().anyMatch(operation.path()::startsWith);
    }

    static Map<String, String> randomIds(Operation operation) {
        Map<String, String> ids = new LinkedHashMap<>();
        operation
                .pathParameters()
                .forEach(each -> ids.put(
                        each.name(),
                        each.isUuid()
                                ? UUID.randomUUID().toString()
                                : each.example().orElse("unknown")));
        return ids;
    }

    private static DynamicTest test(Operation operation, String claim, Runnable check) {
        return DynamicTest.dynamicTest(operation + " " + claim, check::run);
    }
}
