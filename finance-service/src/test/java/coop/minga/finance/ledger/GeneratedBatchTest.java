package coop.minga.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.SimpleLedger.Line;
import coop.minga.finance.ledger.SimpleLedger.Place;
import coop.minga.finance.ledger.store.Journal;
import coop.minga.finance.ledger.store.PostingRequest;
import coop.minga.finance.ledger.store.Verdict;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batches in which what is refused, taken back and ended stands among what is posted, against a ledger in memory. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedBatchTest {
    private static final Currency KES = Currency.getInstance("KES");
    private static final int BATCHES = 60;

    private Tenant sacco;
    private final SimpleLedger simple = new SimpleLedger();
    private final List<UUID> accounts = new ArrayList<>();
    private List<UUID> funds;
    private final Set<UUID> posted = new HashSet<>();

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        funds = List.of(sacco.id(), sacco.fund(Map.of("code", "GRANT", "name", "A grant", "kind", "GRANT")));
    }

    static Stream<Long> seeds() {
        return Stream.of(7L, Seed.chosen());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRequestOfABatchIsDecidedAsIfItHadComeAlone(long seed) {
        Random random = new Random(seed);
        List.of("ASSET", "ASSET", "LIABILITY", "EQUITY", "INCOME", "EXPENSE").forEach(this::open);
        for (int batch = 0; batch < BATCHES; batch++) {
            List<PostingRequest> requests = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            Set<UUID> targets = new HashSet<>();
            for (int i = 0; i <= random.nextInt(40); i++) {
                add(random, targets, requests, expected);
            }
            List<Verdict> verdicts = transactions.open(Login.RUNTIME, () -> journal.post(requests));
            assertThat(verdicts.stream().map(Verdict::outcome).toList())
                    .as("batch %d", batch)
                    .isEqualTo(expected);
            posted.addAll(simple.entries());
        }
        accounts.forEach(account -> assertThat(sacco.balance(account))
                .isEqualTo(BigDecimal.valueOf(simple.balance(account), 2).toPlainString()));
        sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .statusCode(200)
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    /** What is ended was posted by an earlier batch, and no two of a batch end the same: so the queue holds it. */
    private void add(Random random, Set<UUID> targets, List<PostingRequest> requests, List<String> expected) {
        UUID id = UUID.randomUUID();
        List<UUID> known = simple.entries();
        UUID target = known.isEmpty() ? id : known.get(random.nextInt(known.size()));
        int kind = random.nextInt(8);
        if (kind < 5 || !posted.contains(target) || !targets.add(target)) {
            List<Line> lines = lines(random);
            boolean pends = kind == 4;
            expected.add(outcome(pends ? simple.pend(id, lines) : simple.post(id, lines)));
            requests.add(request(id, pends ? EntryKind.PENDING : EntryKind.ENTRY, null, lines, List.of()));
            return;
        }
        List<Line> lines = simple.lines(target);
        switch (kind) {
            case 5 -> {
                expected.add(outcome(simple.reverse(id, target)));
                List<Line> opposite = lines.stream()
                        .map(line -> new Line(line.place(), -line.minor()))
                        .toList();
                requests.add(request(id, EntryKind.REVERSAL, target, opposite, List.of()));
            }
            case 6 -> {
                expected.add(outcome(simple.complete(id, target, lines)));
                requests.add(request(id, EntryKind.COMPLETION, target, lines, lines));
            }
            default -> {
                expected.add(outcome(simple.cancel(target)));
                requests.add(request(id, EntryKind.VOID, target, List.of(), lines));
            }
        }
    }

    private static String outcome(Optional<String> refusal) {
        return refusal.orElse("POSTED");
    }

    private PostingRequest request(
            UUID id, EntryKind kind, @Nullable UUID target, List<Line> lines, List<Line> released) {
        var draft = new EntryDraft(
                new JournalEntryId(id),
                new OrganisationId(sacco.id()),
                kind,
                target == null ? null : new JournalEntryId(target),
                null,
                kind == EntryKind.PENDING ? clock.instant().plusSeconds(3600) : null,
                KES,
                "JOURNAL",
                null,
                null,
                postings(lines),
                postings(released));
        var entry = new RecordedEntry(draft, LocalDate.of(2026, 3, 31), null, clock.instant());
        return new PostingRequest(entry, null, Author.job("generated"), null, List.of(), null);
    }

    private static List<Posting> postings(List<Line> lines) {
        return lines.stream()
                .map(line -> new Posting(
                        new LedgerAccountId(line.place().account()),
                        new FundId(line.place().fund()),
                        new Money(line.minor(), KES)))
                .toList();
    }

    private void open(String accountClass) {
        int number = accounts.size();
        Map<String, Object> request =
                new HashMap<>(Map.of("code", "A" + number, "name", "Account", "class", accountClass));
        boolean hasFloor = number < 3;
        if (hasFloor) {
            request.put("floor", "0.00");
        }
        UUID id = sacco.account(request);
        accounts.add(id);
        simple.open(id, new SimpleLedger.Account(List.of("ASSET", "EXPENSE").contains(accountClass), hasFloor));
    }

    private List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (UUID fund : funds.subList(0, 1 + random.nextInt(funds.size()))) {
            long sum = 0;
            for (int i = 0; i <= random.nextInt(3); i++) {
                long minor = 1L + random.nextInt(10_000);
                lines.add(new Line(new Place(any(random), fund), minor));
                sum += minor;
            }
            lines.add(new Line(new Place(any(random), fund), -sum));
        }
        return lines;
    }

    private UUID any(Random random) {
        return accounts.get(random.nextInt(accounts.size()));
    }
}
