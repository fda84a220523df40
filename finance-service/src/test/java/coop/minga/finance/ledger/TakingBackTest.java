package coop.minga.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a restricted fund interest that was reckoned is corrected, and nothing else leaves by that. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class TakingBackTest {
    private static final Currency KES = Currency.getInstance("KES");
    private static final String ACCRUAL = "LOAN_INTEREST_ACCRUAL";
    private static final String POSTED = "POSTED";
    private static final String REFUSED = "FUND_RESTRICTED";

    private final UUID book = UUID.randomUUID();
    private Tenant sacco;
    private UUID fund;
    private UUID cash;
    private UUID receivable;
    private UUID interest;

    @Inject
    Ledger ledger;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        cash = sacco.account("1010", "ASSET");
        receivable = sacco.account("1110", "ASSET");
        interest = sacco.account("4010", "INCOME");
        fund = restricted("G1");
    }

    @Test
    void aSourceTakesBackAtMostWhatItReckonedWhereItReckonedIt() {
        UUID losses = sacco.account("5020", "EXPENSE");
        UUID claim = sacco.account("1120", "ASSET");
        UUID other = restricted("G2");
        assertThat(post(
                        entry(ACCRUAL, book, move(10_000, receivable, interest)),
                        entry(ACCRUAL, book, move(10, claim, interest))))
                .containsOnly(POSTED);
        List<Posting> one = move(1, interest, receivable);
        assertThat(post(
                        entry(ACCRUAL, book, move(1, interest, cash)),
                        entry(ACCRUAL, book, move(1, losses, receivable)),
                        entry(ACCRUAL, book, List.of(line(2, interest), line(-1, receivable), line(-1, cash))),
                        entry(ACCRUAL, book, List.of(line(1, interest), line(1, receivable), line(-2, claim))),
                        entry(ACCRUAL, book, List.of(line(1, interest, other), line(-1, receivable, other))),
                        entry(ACCRUAL, UUID.randomUUID(), one),
                        entry(ACCRUAL, null, one),
                        entry("LOAN_REPAYMENT", book, one),
                        EntryDraft.pending(
                                id(),
                                organisation(),
                                null,
                                clock.instant().plusSeconds(600),
                                ACCRUAL,
                                book,
                                null,
                                one)))
                .containsOnly(REFUSED);

        assertThat(post(entry(ACCRUAL, book, move(4_000, interest, receivable))))
                .containsExactly(POSTED);
        EntryDraft most = entry(ACCRUAL, book, move(6_000, interest, receivable));
        assertThat(post(entry(ACCRUAL, book, move(6_001, interest, receivable))))
                .containsExactly(REFUSED);
        assertThat(post(most, entry(ACCRUAL, book, one))).containsExactly(POSTED, REFUSED);
        assertThat(post(entry(ACCRUAL, book, one))).containsExactly(REFUSED);
        assertThat(post(entry(ACCRUAL, book, move(10, interest, claim)))).containsExactly(POSTED);
        assertThat(List.of(sacco.balance(receivable), sacco.balance(interest), sacco.balance(cash)))
                .containsOnly("0.00");
    }

    @Test
    void whatWasReckonedByAnEntryThatWasReversedIsThereNoMore() {
        EntryDraft reversed = entry(ACCRUAL, book, move(500, receivable, interest));
        post(reversed, entry(ACCRUAL, book, move(100, receivable, interest)));
        assertThat(post(new EntryDraft(
                        id(),
                        organisation(),
                        EntryKind.REVERSAL,
                        reversed.id(),
                        null,
                        null,
                        KES,
                        ACCRUAL,
                        book,
                        null,
                        reversed.postings().stream().map(Posting::opposite).toList(),
                        List.of())))
                .containsExactly(POSTED);
        assertThat(post(entry(ACCRUAL, book, move(101, interest, receivable)))).containsExactly(REFUSED);
        assertThat(post(entry(ACCRUAL, book, move(100, interest, receivable)))).containsExactly(POSTED);
    }

    /** What a batch takes back is held against what was there before it, and asked for it counts, posted or not. */
    @Test
    void inAnyOrderNoMoreIsTakenBackThanWasReckoned() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        List<UUID> sources = List.of(book, UUID.randomUUID());
        Map<UUID, Long> reckoned = new HashMap<>();
        for (int batch = 0; batch < 60; batch++) {
            List<EntryDraft> drafts = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            Map<UUID, Long> asked = new HashMap<>();
            Map<UUID, Long> after = new HashMap<>(reckoned);
            for (int i = 0; i <= random.nextInt(4); i++) {
                UUID source = sources.get(random.nextInt(sources.size()));
                long minor = 1L + random.nextInt(100);
                boolean isMore = random.nextBoolean();
                boolean isThere = isMore || asked.merge(source, minor, Long::sum) <= reckoned.getOrDefault(source, 0L);
                drafts.add(entry(
                        ACCRUAL,
                        source,
                        isMore ? move(minor, receivable, interest) : move(minor, interest, receivable)));
                expected.add(isThere ? POSTED : REFUSED);
                if (isThere) {
                    after.merge(source, isMore ? minor : -minor, Long::sum);
                }
            }
            assertThat(post(drafts.toArray(EntryDraft[]::new)))
                    .as("seed %d batch %d", seed, batch)
                    .isEqualTo(expected);
            reckoned = after;
        }
        long left = reckoned.values().stream().mapToLong(Long::longValue).sum();
        assertThat(new BigDecimal(sacco.balance(receivable)).movePointRight(2).longValueExact())
                .as("seed %d", seed)
                .isEqualTo(left);
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    private List<String> post(EntryDraft... drafts) {
        return transactions.inOrganisation(
                sacco.id(), () -> ledger.postEach(Author.job("reckon"), List.of(drafts)).stream()
                        .map(each -> each.refusal() == null
                                ? POSTED
                                : each.refusal().type().name())
                        .toList());
    }

    private EntryDraft entry(String source, @Nullable UUID sourceId, List<Posting> postings) {
        return EntryDraft.entry(id(), organisation(), null, source, sourceId, null, postings);
    }

    private List<Posting> move(long minor, UUID debit, UUID credit) {
        return List.of(line(minor, debit), line(-minor, credit));
    }

    private Posting line(long minor, UUID account) {
        return line(minor, account, fund);
    }

    private static Posting line(long minor, UUID account, UUID fund) {
        return new Posting(new LedgerAccountId(account), new FundId(fund), new Money(minor, KES));
    }

    private static JournalEntryId id() {
        return new JournalEntryId(UUID.randomUUID());
    }

    private OrganisationId organisation() {
        return new OrganisationId(sacco.id());
    }

    private UUID restricted(String code) {
        return sacco.fund(
                Map.of("code", code, "name", "A grant", "kind", "GRANT", "restricted", true, "spendOn", List.of()));
    }
}
