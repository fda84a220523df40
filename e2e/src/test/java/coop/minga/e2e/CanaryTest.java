package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.testing.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is told of a person is nowhere in plain text: no event, log, metric, row of any table, address, header or refusal.
 * What a span tells is looked through in {@code PersonTraceTest}.
 */
class CanaryTest {
    private final RunningStack stack = RunningStack.get();

    private final long seed = Seed.chosen();
    private final Random random = new Random(seed);
    private final String given = word();
    private final String family = word();
    private final String reason = word() + " " + word();
    private final String email = word() + "@" + word() + ".example";
    private final String phone = "+2547" + digits(8);
    private final String identity = "9" + digits(11);
    /** A number as it is written in the country and outside; nine digits alone stand somewhere by chance. */
    private final List<String> canaries =
            List.of(given, family, reason, email, "0" + phone.substring(4), phone.substring(1), identity);

    /** Not secret, so it has to be found wherever the others are looked for: a net without it catches nothing. */
    private final String control = word();

    private final List<User.Answer> answers = new ArrayList<>();

    @Test
    void namesPhonesNumbersAndReasonsAreNowhereInPlainText() throws IOException, SQLException {
        UUID union = stack.tenant("Union " + control, "TRADE_UNION");
        UUID ngo = stack.tenant("Partner of " + control, "NGO");
        User organiser = stack.as("organiser", union).heardBy(answers::add);
        record(organiser, stack.as("partner", ngo).heardBy(answers::add), ngo);
        refusals(organiser);

        Dump dump = new Dump(stack);
        // Every event of these organisations is out once the newest one is.
        stack.awaitReportsOf(union);
        Map<String, String> places = Map.of(
                "a topic", dump.topics(),
                "a database", dump.databases(),
                "a log", dump.logs(),
                "a metric", dump.metrics(),
                "an address or a header", told(answer -> true, answer -> answer.of() + " " + answer.headers()),
                "a refusal", told(answer -> answer.status() >= 400, User.Answer::text),
                "the state of an import",
                        told(answer -> answer.of().getPath().contains("/imports"), User.Answer::text));
        assertThat(places.get("a topic")).contains(control);
        assertThat(places.get("a database")).contains(control);
        assertThat(places.get("a log")).isNotBlank();
        assertThat(places.get("a metric")).contains("http_server_requests");
        assertThat(places.get("an address or a header")).contains("location=", "rel=\"next\"");
        assertThat(places.get("a refusal")).contains("IDENTIFIER_TAKEN", "/sex", "MALFORMED_JSON");
        assertThat(places.get("the state of an import")).contains("PARTIAL");
        places.forEach((place, text) -> assertThat(Stream.concat(
                                canaries.stream(), canaries.stream().map(CanaryTest::hex))
                        .filter(canary -> text.toLowerCase(Locale.ROOT).contains(canary.toLowerCase(Locale.ROOT))))
                .as("canaries in %s, seed %d", place, seed)
                .isEmpty());
    }

    private void record(User organiser, User partner, UUID ngo) {
        UUID person =
                organiser.post("/api/v1/persons", person(given)).expect(201).id();
        UUID membership = organiser
                .post("/api/v1/memberships", Map.of("personId", person))
                .expect(201)
                .id();
        organiser
                .post("/api/v1/memberships/" + membership + "/rejections", Map.of("reason", reason))
                .expect(200);
        for (Map<String, String> wanted :
                List.of(Map.of("name", given), Map.of("phone", phone), Map.of("email", email))) {
            assertThat(organiser
                            .post("/api/v1/persons/searches", wanted)
                            .expect(200)
                            .json()
                            .path("items"))
                    .hasSize(1);
        }
        UUID consent = organiser
                .post(
                        "/api/v1/persons/" + person + "/consents",
                        Map.of(
                                "granteeId", ngo,
                                "purpose", "TRAINING",
                                "scope", List.of("NAMES", "CONTACT_POINTS", "IDENTIFIERS"),
                                "channel", "WITNESSED",
                                "witness", given + " " + family,
                                "language", "sw",
                                "policyVersion", "1"))
                .expect(201)
                .id();
        organiser.post("/api/v1/consents/" + consent + "/grants", Map.of()).expect(200);
        assertThat(partner.get("/api/v1/consented-persons/" + consent)
                        .expect(200)
                        .text())
                .contains(given, identity);
        String csv =
                "Given,Family,Identity\n%s,%s,%s\n%s,%s,?\n".formatted(given, word(), identity + "0", given, family);
        Map<String, Object> mapping = Map.of(
                "names.given", Map.of("column", "Given"),
                "names.family", Map.of("column", "Family"),
                "identifier.scheme", Map.of("constant", "NATIONAL_ID"),
                "identifier.country", Map.of("constant", "KE"),
                "identifier.value", Map.of("column", "Identity"));
        Imports.run(
                organiser,
                Map.of("kind", "PERSONS_WITH_MEMBERSHIPS", "mapping", mapping),
                csv.getBytes(StandardCharsets.UTF_8));
    }

    private String told(Predicate<User.Answer> which, Function<User.Answer, String> what) {
        return answers.stream().filter(which).map(what).collect(Collectors.joining("\n"));
    }

    /** A mistake must not tell either. */
    private void refusals(User organiser) {
        organiser.post("/api/v1/persons", person(given)).expect(409);
        organiser.post("/api/v1/persons", Map.of("names", given + " " + family)).expect(400);
        organiser
                .post("/api/v1/persons/searches", Map.of("name", given, "phone", phone))
                .expect(400);
        organiser
                .post("/api/v1/persons", Map.of("names", Map.of("given", given), "sex", family))
                .expect(400);
        organiser
                .postText("/api/v1/persons", "{\"names\":{\"given\":\"" + given + "\"},")
                .expect(400);
        organiser.get("/api/v1/persons?limit=1").expect(200);
    }

    private Map<String, Object> person(String name) {
        return Map.of(
                "names",
                Map.of("given", name, "family", family),
                "contactPoints",
                List.of(Map.of("kind", "PHONE", "value", phone), Map.of("kind", "EMAIL", "value", email)),
                "identifiers",
                List.of(Map.of("scheme", "NATIONAL_ID", "country", "KE", "value", identity, "verified", true)),
                "nextOfKin",
                Map.of("name", family, "contact", phone));
    }

    private String word() {
        return random.ints(12, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String digits(int count) {
        return random.ints(count, '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As a dump shows bytes. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
