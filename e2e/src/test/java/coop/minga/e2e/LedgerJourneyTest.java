package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.minga.contracts.finance.JournalEntryPosted;
import coop.minga.e2e.User.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An organisation that was registered in membership keeps its books in finance. */
class LedgerJourneyTest {
    private final RunningStack stack = RunningStack.get();

    @Test
    void financeHearsOfANewOrganisationWhichThenKeepsItsBooks() {
        Answer tooEarly = stack.as("treasurer", UUID.randomUUID())
                .post("/api/v1/charts-of-accounts", Map.of("template", "SACCO"));
        assertThat(tooEarly.expect(409).json().path("code").asText()).isEqualTo("ORGANISATION_NOT_YET_KNOWN");
        assertThat(tooEarly.headers()).containsKey("Retry-After");

        Books books = Books.open(stack, "Book-keeping SACCO");
        User treasurer = books.treasurer();
        UUID entry = treasurer
                .post(Books.ENTRIES, Books.entry("Dues", books.cash(), books.income(), 1250))
                .expect(201)
                .id();
        assertThat(books.balance(books.cash())).isEqualTo("1250.00");
        UUID reversal = treasurer
                .post(Books.ENTRIES + "/" + entry + "/reversals", Map.of())
                .expect(201)
                .id();
        assertThat(books.balance(books.cash())).isEqualTo("0.00");
        assertThat(books.journal().values().stream().mapToInt(List::size).sum()).isEqualTo(2);
        books.verify(stack);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(new Dump(stack).topic(JournalEntryPosted.TOPIC))
                        .contains("\"entryId\":\"" + entry + "\"", "\"reverses\":\"" + entry + "\"")
                        .contains("\"entryId\":\"" + reversal + "\"", "\"minor\":125000", "\"minor\":-125000"));
    }
}
