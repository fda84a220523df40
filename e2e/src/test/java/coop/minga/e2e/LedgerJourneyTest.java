package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import coop.minga.contracts.finance.JournalEntryPosted;
import coop.minga.e2e.User.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An organisation that was registered in membership keeps its books in finance. */
class LedgerJourneyTest {
    private static final String CHARTS = "/api/v1/charts-of-accounts";
    private static final String ENTRIES = "/api/v1/journal-entries";

    private final RunningStack stack = RunningStack.get();

    @Test
    void financeHearsOfANewOrganisationWhichThenKeepsItsBooks() {
        Answer tooEarly = stack.as("treasurer", UUID.randomUUID()).post(CHARTS, Map.of("template", "SACCO"));
        assertThat(tooEarly.expect(409).json().path("code").asText()).isEqualTo("ORGANISATION_NOT_YET_KNOWN");
        assertThat(tooEarly.headers()).containsKey("Retry-After");

        UUID sacco = stack.tenant("Book-keeping SACCO", "COOPERATIVE");
        User treasurer = stack.as("treasurer", sacco);
        JsonNode uses = await().atMost(Duration.ofSeconds(30))
                .until(() -> treasurer.post(CHARTS, Map.of("template", "SACCO")), answer -> answer.status() != 409)
                .expect(201)
                .json()
                .path("uses");
        String cash = uses.path("CASH").asText();
        UUID entry = treasurer
                .post(
                        ENTRIES,
                        Map.of(
                                "postings",
                                List.of(
                                        line("DEBIT", cash),
                                        line("CREDIT", uses.path("DUES_INCOME").asText()))))
                .expect(201)
                .id();
        assertThat(balance(treasurer, cash)).isEqualTo("1250.00");
        UUID reversal = treasurer
                .post(ENTRIES + "/" + entry + "/reversals", Map.of())
                .expect(201)
                .id();
        assertThat(balance(treasurer, cash)).isEqualTo("0.00");

        JsonNode verification = stack.as("auditor", sacco)
                .get("/api/v1/ledger-verifications")
                .expect(200)
                .json();
        assertThat(verification.path("entries").asInt()).isEqualTo(2);
        assertThat(verification.path("findings")).isEmpty();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(new Dump(stack).topic(JournalEntryPosted.TOPIC))
                        .contains("\"entryId\":\"" + entry + "\"", "\"reverses\":\"" + entry + "\"")
                        .contains("\"entryId\":\"" + reversal + "\"", "\"minor\":125000", "\"minor\":-125000"));
    }

    private static Map<String, Object> line(String side, String account) {
        return Map.of("side", side, "account", account, "amount", Map.of("amount", "1250.00", "currency", "KES"));
    }

    private static String balance(User user, String account) {
        return user.get("/api/v1/ledger-accounts/" + account + "/balance")
                .expect(200)
                .json()
                .at("/balance/amount")
                .asText();
    }
}
