package coop.minga.finance.servicing.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.servicing.domain.LoanProvision;
import coop.minga.finance.servicing.store.LoanProvisions;
import coop.minga.finance.servicing.store.LoanStandings;
import coop.minga.finance.servicing.store.LoanStandings.At;
import coop.minga.finance.servicing.store.LoanStandings.Required;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Provides for loans that may be lost: books the difference between what their classes ask for and what is provided.
 *
 * <p>Guarantee: inside the caller's transaction; a day is done once for each fund, and one that refuses keeps no other
 * from it. What is provided is asked of the ledger, so that a write-off in between needs nothing special.
 */
@ApplicationScoped
public class LoanProvisioning {
    static final String PROVISION = "LOAN_PROVISION";

    /** More, or less, that has to be provided. */
    private record Change(Required of, long minor, EntryDraft draft) {}

    private final LoanStandings standings;
    private final LoanProvisions provisions;
    private final ChartQueries charts;
    private final LedgerAccountQueries accounts;
    private final Ledger ledger;
    private final Clock clock;

    LoanProvisioning(
            LoanStandings standings,
            LoanProvisions provisions,
            ChartQueries charts,
            LedgerAccountQueries accounts,
            Ledger ledger,
            Clock clock) {
        this.standings = standings;
        this.provisions = provisions;
        this.charts = charts;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Provides for the end of a day, in each fund in which that, or a later one, was not done.
     *
     * @return the funds that refused it
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING
     */
    List<UnprovidedFundView> provide(Author author, At at) {
        Set<LoanProvisions.Book> done = provisions.doneAlone(at.asOf());
        LedgerAccountId allowance = charts.accountFor(AccountUse.LOAN_LOSS_ALLOWANCE);
        Map<FundId, Long> held = provisions.held(allowance);
        List<Change> changes = new ArrayList<>();
        List<LoanProvision> rows = new ArrayList<>();
        for (Required each : required(at, allowance, held.keySet())) {
            // An asset in credit: what is provided makes it negative.
            long change = each.minor() + held.getOrDefault(each.fund(), 0L);
            if (done.contains(new LoanProvisions.Book(each.fund(), each.currency()))) {
                continue;
            }
            if (change == 0) {
                rows.add(row(at, each, 0, null));
            } else {
                changes.add(new Change(each, change, draft(at, each, allowance, change)));
            }
        }
        List<UnprovidedFundView> refused = new ArrayList<>();
        Iterator<Change> asked = changes.iterator();
        for (Ledger.Result result :
                ledger.postEach(author, changes.stream().map(Change::draft).toList())) {
            Change change = asked.next();
            if (result.refusal() == null) {
                rows.add(row(at, change.of(), change.minor(), change.draft().id()));
            } else {
                refused.add(UnprovidedFundView.of(change.of().fund(), result.refusal()));
            }
        }
        provisions.persist(rows);
        provisions.flush();
        return refused;
    }

    /** Also of funds in which nothing is owed any more. */
    private List<Required> required(At at, LedgerAccountId allowance, Set<FundId> providing) {
        List<Required> required = new ArrayList<>(standings.required(at));
        Set<FundId> owing = required.stream().map(Required::fund).collect(Collectors.toSet());
        Currency currency = Currency.getInstance(accounts.get(allowance).currency());
        providing.stream()
                .filter(fund -> !owing.contains(fund))
                .forEach(fund -> required.add(new Required(fund, currency, 0)));
        return required;
    }

    private EntryDraft draft(At at, Required each, LedgerAccountId allowance, long change) {
        var amount = new Money(Math.abs(change), each.currency());
        var debit = Posting.debit(charts.accountFor(AccountUse.LOAN_LOSSES), each.fund(), amount);
        var credit = Posting.credit(allowance, each.fund(), amount);
        List<Posting> postings = change > 0 ? List.of(debit, credit) : List.of(credit.opposite(), debit.opposite());
        var entry = new JournalEntryId(UuidV7.next(clock));
        return EntryDraft.entry(
                entry, at.organisation(), at.asOf(), PROVISION, each.fund().value(), null, postings);
    }

    private LoanProvision row(At at, Required each, long change, @Nullable JournalEntryId entry) {
        return new LoanProvision(
                UuidV7.next(clock),
                at.organisation(),
                each.fund(),
                each.currency(),
                at.asOf(),
                each.minor(),
                change,
                entry,
                clock.instant());
    }
}
