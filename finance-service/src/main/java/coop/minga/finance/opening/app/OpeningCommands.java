package coop.minga.finance.opening.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.memberaccount.app.SharesBrought;
import coop.minga.finance.opening.OpeningBalancesId;
import coop.minga.finance.opening.domain.OpeningBalances;
import coop.minga.finance.opening.domain.OpeningFailure;
import coop.minga.finance.opening.domain.OpeningLine;
import coop.minga.finance.opening.store.OpeningLines;
import coop.minga.finance.opening.store.OpeningLines.Sum;
import coop.minga.finance.opening.store.OpeningSheets;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.imports.ImportCommands;
import coop.minga.platform.imports.ImportRequest;
import coop.minga.platform.imports.ImportRested;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with opening balances.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; the file is read in the background.
 */
@ApplicationScoped
public class OpeningCommands {
    private static final String SIGN = "POST /api/v1/opening-balances/{id}/signatures";

    /** How many lines go into one entry; beside them stands what they come to in each fund. */
    private static final int LINES_AT_ONCE = 500;

    private final OpeningSheets sheets;
    private final OpeningLines lines;
    private final OpeningQueries queries;
    private final OrganisationQueries organisations;
    private final ImportCommands imports;
    private final ChartQueries chart;
    private final Ledger ledger;
    private final SharesBrought shares;
    private final Clock clock;

    OpeningCommands(
            OpeningSheets sheets,
            OpeningLines lines,
            OpeningQueries queries,
            OrganisationQueries organisations,
            ImportCommands imports,
            ChartQueries chart,
            Ledger ledger,
            SharesBrought shares,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.queries = queries;
        this.organisations = organisations;
        this.imports = imports;
        this.chart = chart;
        this.ledger = ledger;
        this.shares = shares;
        this.clock = clock;
    }

    /**
     * Takes in a file; it is read in the background.
     *
     * @param wanted the client's own id; a new one if null
     * @param asked how the file is to be read, by the import's id and its kind
     * @throws DomainFailure OPENING_ID_TAKEN, OPENING_IN_THE_FUTURE, ACCOUNT_FOR_USE_MISSING, ORGANISATION_NOT_YET_KNOWN,
     *     and what an import refuses
     */
    public OpeningView bring(
            Caller caller,
            @Nullable UUID wanted,
            LocalDate asOf,
            BiFunction<UUID, String, ImportRequest> asked,
            Path file) {
        var id = new OpeningBalancesId(wanted == null ? UuidV7.next(clock) : wanted);
        var organisation = new OrganisationId(caller.organisation());
        LocalDate today = organisations.today(organisation);
        if (asOf.isAfter(today)) {
            throw DomainFailure.at(OpeningFailure.OPENING_IN_THE_FUTURE, "/asOf", "Today is " + today + ".");
        }
        if (sheets.findByIdOptional(id.value()).isPresent()) {
            throw DomainFailure.at(OpeningFailure.OPENING_ID_TAKEN, "/id", "Choose another id, or leave it out.");
        }
        chart.accountFor(AccountUse.OPENING_BALANCES);
        var opening = new OpeningBalances(
                id, organisation, asOf, organisations.currency(organisation), caller.subject(), clock.instant());
        sheets.persistAndFlush(opening);
        imports.submit(caller, asked.apply(id.value(), OpeningFileKind.NAME), file);
        return queries.view(opening);
    }

    /** All rows were read, or the file was given up. */
    void rested(@Observes ImportRested rested) {
        if (!rested.kind().equals(OpeningFileKind.NAME)) {
            return;
        }
        OpeningBalances opening = sheets.locked(new OpeningBalancesId(rested.importId()))
                .orElseThrow(() -> new IllegalStateException("A file without its opening balances."));
        switch (rested.state()) {
            case COMPLETED -> opening.read(true, clock.instant());
            case PARTIAL, INVALID, FAILED -> opening.read(false, clock.instant());
            case UPLOADED, VALIDATING, READY, APPLYING, ROLLING_BACK, ROLLED_BACK ->
                throw new IllegalStateException("Such a file cannot rest " + rested.state() + ".");
        }
    }

    /**
     * Signs it; the second signature posts it, on its day.
     *
     * @throws DomainFailure OPENING_BALANCES_UNKNOWN, OPENING_UNBALANCED, OPENING_NEEDS_ANOTHER_SIGNATURE,
     *     OPENING_TRANSITION_ILLEGAL, and what the ledger refuses
     */
    public OpeningView sign(Caller caller, OpeningBalancesId id) {
        OpeningBalances opening = locked(id);
        boolean isToBePosted = opening.sign(caller.subject(), clock.instant());
        requireBalanced(opening);
        if (isToBePosted) {
            shares.register(opening.organisation(), ledger.postWithin(Author.of(caller, SIGN), entries(opening)));
        }
        sheets.flush();
        return queries.view(opening);
    }

    /** @throws DomainFailure OPENING_BALANCES_UNKNOWN, OPENING_TRANSITION_ILLEGAL */
    public OpeningView withdraw(OpeningBalancesId id) {
        OpeningBalances opening = locked(id);
        opening.withdraw(clock.instant());
        sheets.flush();
        return queries.view(opening);
    }

    private OpeningBalances locked(OpeningBalancesId id) {
        return sheets.locked(id).orElseThrow(OpeningQueries::unknown);
    }

    private void requireBalanced(OpeningBalances opening) {
        Map<UUID, Amount> differences = new TreeMap<>();
        for (Sum sum : lines.sums(opening.id())) {
            if (sum.debitMinor() != sum.creditMinor()) {
                differences.put(
                        sum.fund().value(),
                        Amount.of(Math.subtractExact(sum.debitMinor(), sum.creditMinor()), opening.currency()));
            }
        }
        if (!differences.isEmpty()) {
            throw new DomainFailure(
                    OpeningFailure.OPENING_UNBALANCED,
                    "Bring a file in which debits and credits are equal in every fund.",
                    Map.of("differences", differences));
        }
    }

    /** Entries that balance each for itself against one account, on which all together leave nothing. */
    private List<EntryDraft> entries(OpeningBalances opening) {
        LedgerAccountId against = chart.accountFor(AccountUse.OPENING_BALANCES);
        List<OpeningLine> all = lines.of(opening.id());
        List<EntryDraft> entries = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LINES_AT_ONCE) {
            List<OpeningLine> some = all.subList(from, Math.min(all.size(), from + LINES_AT_ONCE));
            entries.add(EntryDraft.entry(
                    new JournalEntryId(UuidV7.next(clock)),
                    opening.organisation(),
                    opening.asOf(),
                    "OPENING_BALANCES",
                    opening.id().value(),
                    null,
                    postings(opening, some, against)));
        }
        return entries;
    }

    private static List<Posting> postings(OpeningBalances opening, List<OpeningLine> some, LedgerAccountId against) {
        List<Posting> postings = new ArrayList<>();
        Map<FundId, Long> sums = new TreeMap<>(Comparator.comparing(FundId::value));
        for (OpeningLine line : some) {
            postings.add(new Posting(line.account(), line.fund(), new Money(line.minor(), opening.currency())));
            sums.merge(line.fund(), line.minor(), Math::addExact);
        }
        sums.forEach((fund, sum) -> {
            if (sum != 0) {
                postings.add(new Posting(against, fund, new Money(Math.negateExact(sum), opening.currency())));
            }
        });
        return postings;
    }
}
