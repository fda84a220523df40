package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The books of a cooperative that no other test knows, as its treasurer keeps them. */
record Books(UUID organisation, User treasurer, String cash, String income) {
    static final String ENTRIES = "/api/v1/journal-entries";

    static Books open(RunningStack stack, String name) {
        UUID sacco = stack.tenant(name, "COOPERATIVE");
        User treasurer = stack.as("treasurer", sacco);
        JsonNode uses = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> treasurer.post("/api/v1/charts-of-accounts", Map.of("template", "SACCO")),
                        answer -> answer.status() != 409)
                .expect(201)
                .json()
                .path("uses");
        return new Books(
                sacco,
                treasurer,
                uses.path("CASH").asText(),
                uses.path("DUES_INCOME").asText());
    }

    /** Opens an account of money that is owed to a member, and can never be less than nothing. */
    String member(String code) {
        return treasurer
                .post(
                        "/api/v1/ledger-accounts",
                        Map.of("code", code, "name", "Savings", "class", "LIABILITY", "floor", "0.00"))
                .expect(201)
                .id()
                .toString();
    }

    /** The body of an entry of whole shillings. */
    static Map<String, Object> entry(String description, String debit, String credit, int shillings) {
        return Map.of(
                "description",
                description,
                "postings",
                List.of(line("DEBIT", debit, shillings), line("CREDIT", credit, shillings)));
    }

    /** The same with an id that the client chose. */
    static Map<String, Object> entry(UUID id, String description, String debit, String credit, int shillings) {
        Map<String, Object> named = new HashMap<>(entry(description, debit, credit, shillings));
        named.put("id", id);
        return named;
    }

    private static Map<String, Object> line(String side, String account, int shillings) {
        return Map.of(
                "side", side, "account", account, "amount", Map.of("amount", shillings + ".00", "currency", "KES"));
    }

    String balance(String account) {
        return treasurer
                .get("/api/v1/ledger-accounts/" + account + "/balance")
                .expect(200)
                .json()
                .at("/balance/amount")
                .asText();
    }

    /** The whole journal: the ids of the entries that have a description. */
    Map<String, List<String>> journal() {
        Map<String, List<String>> ids = new HashMap<>();
        String after = "";
        do {
            JsonNode page =
                    treasurer.get(ENTRIES + "?limit=200" + after).expect(200).json();
            page.path("items").forEach(entry -> ids.computeIfAbsent(
                            entry.path("description").asText(), any -> new ArrayList<>())
                    .add(entry.path("id").asText()));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        return ids;
    }

    /** Everything is derived again and compared, the chain included. */
    void verify(RunningStack stack) {
        JsonNode verification = stack.as("auditor", organisation)
                .get("/api/v1/ledger-verifications")
                .expect(200)
                .json();
        assertThat(verification.path("findings")).isEmpty();
        assertThat(verification.path("sound").asBoolean()).isTrue();
    }
}
