package coop.minga.finance.ledger.app;

import static coop.minga.finance.Tenant.move;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.store.Journal;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.BusinessDays;
import coop.minga.platform.money.Money;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is pending was posted two hours ago for one hour, so that nobody waits. The background job may be quicker than the
 * test, and nothing here depends on which of them was it.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PendingExpiryTest {
    private static final String ENTRIES = "/api/v1/journal-entries/";

    @Inject
    GroupCommitter committer;

    @Inject
    Journal journal;

    @Inject
    EntryEvents entryEvents;

    @Inject
    EntryTexts texts;

    @Inject
    BusinessDays days;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    PendingExpiry pendingExpiry;

    @Inject
    Clock clock;

    private Tenant sacco;
    private UUID cash;
    private UUID bank;
    private Api treasurer;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        cash = sacco.account(Map.of("code", "1010", "name", "Cash", "class", "ASSET", "floor", "0.00"));
        bank = sacco.account("1020", "ASSET");
        treasurer = sacco.as("treasurer");
        treasurer
                .post(ENTRIES, move("100.00", cash, sacco.account("4010", "INCOME")))
                .statusCode(201);
    }

    @Test
    void letsGoWhatIsOverAndNothingElse() {
        UUID over = pend(Duration.ofHours(-2), "60.00");
        UUID waiting = pend(Duration.ZERO, "30.00");
        pendingExpiry.expire();
        String end = treasurer
                .get(ENTRIES + "{id}", over)
                .body("state", equalTo("EXPIRED"))
                .extract()
                .path("endedBy");
        treasurer
                .get(ENTRIES + "{id}", end)
                .body("kind", equalTo("EXPIRY"), "target", equalTo(over.toString()), "postings", hasSize(0));
        treasurer.get(ENTRIES + "{id}", waiting).body("state", equalTo("PENDING"));
        treasurer
                .get("/api/v1/ledger-accounts/{id}/balance", cash)
                .body("balance.amount", equalTo("100.00"), "available.amount", equalTo("70.00"));
        pendingExpiry.expire();
        treasurer
                .post(ENTRIES + "{id}/voids", Map.of(), over)
                .spec(problem(409, "JOURNAL_ENTRY_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("EXPIRED"));
        treasurer.get("/api/v1/journal-entries").body("items", hasSize(4));
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("findings", hasSize(0));
    }

    @Test
    void whatIsOverIsNotCompletedEvenBeforeItIsLetGo() {
        UUID over = pend(Duration.ofHours(-2), "60.00");
        treasurer
                .post(ENTRIES + "{id}/completions", Map.of(), over)
                .statusCode(409)
                .body("code", anyOf(equalTo("PENDING_ENTRY_EXPIRED"), equalTo("JOURNAL_ENTRY_TRANSITION_ILLEGAL")));
        assertThat(sacco.balance(cash)).isEqualTo("100.00");
    }

    private UUID pend(Duration since, String amount) {
        Clock then = Clock.offset(clock, since);
        Instant until = then.instant().plus(Duration.ofHours(1));
        var organisation = new OrganisationId(sacco.id());
        var general = FundId.generalOf(organisation);
        Money money = Money.parse(amount, "KES");
        var draft = EntryDraft.pending(
                new JournalEntryId(UUID.randomUUID()),
                organisation,
                null,
                until,
                JournalEntryCommands.SOURCE,
                null,
                null,
                List.of(
                        Posting.debit(new LedgerAccountId(bank), general, money),
                        Posting.credit(new LedgerAccountId(cash), general, money)));
        var ledger = new Ledger(committer, journal, entryEvents, texts, days, outbox, transactions, then);
        transactions.inOrganisation(sacco.id(), () -> ledger.postWithin(Author.job("pend in a test"), List.of(draft)));
        return draft.id().value();
    }
}
