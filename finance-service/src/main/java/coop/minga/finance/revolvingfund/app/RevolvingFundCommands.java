package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.revolvingfund.FundGrantId;
import coop.minga.finance.revolvingfund.domain.FundGrant;
import coop.minga.finance.revolvingfund.domain.FundGrantKind;
import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import coop.minga.finance.revolvingfund.domain.RevolvingFundChanged;
import coop.minga.finance.revolvingfund.domain.RevolvingFundFailure;
import coop.minga.finance.revolvingfund.domain.RevolvingFundState;
import coop.minga.finance.revolvingfund.store.FundGrants;
import coop.minga.finance.revolvingfund.store.RevolvingFunds;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with revolving funds.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; a grant and its entry commit together.
 */
@ApplicationScoped
public class RevolvingFundCommands {
    static final String SOURCE = "FUND_GRANT";

    private final RevolvingFunds funds;
    private final FundGrants grants;
    private final FundQueries allFunds;
    private final LedgerAccountQueries accounts;
    private final ChartQueries chart;
    private final OrganisationQueries organisations;
    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final Event<RevolvingFundChanged> changed;
    private final Clock clock;

    RevolvingFundCommands(
            RevolvingFunds funds,
            FundGrants grants,
            FundQueries allFunds,
            LedgerAccountQueries accounts,
            ChartQueries chart,
            OrganisationQueries organisations,
            Ledger ledger,
            JournalEntryQueries entries,
            Event<RevolvingFundChanged> changed,
            Clock clock) {
        this.funds = funds;
        this.grants = grants;
        this.allFunds = allFunds;
        this.accounts = accounts;
        this.chart = chart;
        this.organisations = organisations;
        this.ledger = ledger;
        this.entries = entries;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * A grant to be.
     *
     * @param id also of the journal entry
     * @param account of seed money: where it is received, cash if null; of a regrant: where it is paid from
     * @param recipient of a regrant: the organisation it goes to
     */
    public record Asked(
            FundGrantId id,
            Money amount,
            @Nullable LedgerAccountId account,
            @Nullable UUID recipient,
            @Nullable LocalDate effectiveOn) {}

    /**
     * Lets a fund revolve.
     *
     * @throws DomainFailure FUND_UNKNOWN, FUND_DOES_NOT_REVOLVE, FUNDER_BLANK; the database: REVOLVING_FUND_BEGUN
     */
    public RevolvingFundView begin(OrganisationId organisation, FundId id, String funder) {
        if (!allFunds.revolves(id)) {
            throw DomainFailure.at(
                    RevolvingFundFailure.FUND_DOES_NOT_REVOLVE, "/fund", "Name a fund of the kind REVOLVING.");
        }
        var fund = new RevolvingFund(id, organisation, funder, organisations.currency(organisation), clock.instant());
        funds.persist(fund);
        return told(fund, organisations.today(organisation));
    }

    /**
     * Takes in money to be lent.
     *
     * @throws DomainFailure REVOLVING_FUND_UNKNOWN, FUND_GRANT_AMOUNT_INVALID, ACCOUNT_FOR_USE_MISSING, or the ledger's
     */
    public FundGrantView seed(Caller caller, FundId id, Asked asked) {
        RevolvingFund fund = alone(id);
        fund.add(FundGrantKind.SEED, asked.amount(), clock.instant());
        return grant(
                Author.of(caller, "POST /api/v1/revolving-funds/{id}/seeds"),
                fund,
                FundGrantKind.SEED,
                asked,
                chart.accountOr(asked.account(), AccountUse.CASH, "/receivedInto"),
                chart.accountFor(AccountUse.GRANTS_RECEIVED));
    }

    /**
     * Grants money on, which does not come back.
     *
     * @throws DomainFailure REVOLVING_FUND_UNKNOWN, FUND_GRANT_AMOUNT_INVALID, REVOLVING_FUND_TRANSITION_ILLEGAL,
     *     REGRANTS_ABOVE_SEED, REGRANT_NOT_TO_EXPENSE, LEDGER_ACCOUNT_UNKNOWN, or the ledger's
     */
    public FundGrantView regrant(Caller caller, FundId id, LedgerAccountId expense, Asked asked) {
        if (accounts.get(expense).accountClass() != AccountClass.EXPENSE) {
            throw DomainFailure.at(
                    RevolvingFundFailure.REGRANT_NOT_TO_EXPENSE,
                    "/expenseAccount",
                    "Name an account of class EXPENSE.");
        }
        RevolvingFund fund = alone(id);
        fund.add(FundGrantKind.REGRANT, asked.amount(), clock.instant());
        var author = Author.of(caller, "POST /api/v1/revolving-funds/{id}/regrants");
        return grant(
                author,
                fund,
                FundGrantKind.REGRANT,
                asked,
                expense,
                chart.accountOr(asked.account(), AccountUse.CASH, "/paidFrom"));
    }

    /**
     * Takes a grant back by the opposite entry.
     *
     * @throws DomainFailure FUND_GRANT_UNKNOWN, FUND_GRANT_TRANSITION_ILLEGAL, REGRANTS_ABOVE_SEED, or the ledger's
     */
    public FundGrantView reverse(Caller caller, FundGrantId id) {
        FundGrant grant = grants.alone(id).orElseThrow(RevolvingFundQueries::unknownGrant);
        RevolvingFund fund = alone(grant.fund());
        var reversal = new JournalEntryId(UuidV7.next(clock));
        grant.reverse(reversal);
        fund.takeBack(grant, clock.instant());
        EntryDraft draft = entries.reversal(reversal, fund.organisation(), id.entry(), null, null);
        RecordedEntry recorded = ledger.postWithin(
                        Author.of(caller, "POST /api/v1/fund-grants/{id}/reversals"), List.of(draft))
                .getFirst();
        told(fund, recorded.effectiveOn());
        return FundGrantView.of(grant);
    }

    /** @throws DomainFailure REVOLVING_FUND_UNKNOWN, REVOLVING_FUND_TRANSITION_ILLEGAL */
    public RevolvingFundView become(FundId id, RevolvingFundState state) {
        RevolvingFund fund = alone(id);
        fund.become(state, clock.instant());
        return told(fund, organisations.today(fund.organisation()));
    }

    /** The journal alone would leave behind what was counted. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(SOURCE)) {
            throw new DomainFailure(RevolvingFundFailure.FUND_GRANT_OF_AN_ENTRY, "Take the grant back instead.");
        }
    }

    private RevolvingFund alone(FundId id) {
        return funds.alone(id).orElseThrow(RevolvingFundQueries::unknown);
    }

    private FundGrantView grant(
            Author author,
            RevolvingFund fund,
            FundGrantKind kind,
            Asked asked,
            LedgerAccountId debit,
            LedgerAccountId credit) {
        RecordedEntry entry = ledger.postWithin(
                        author,
                        List.of(EntryDraft.entry(
                                asked.id().entry(),
                                fund.organisation(),
                                asked.effectiveOn(),
                                SOURCE,
                                fund.id().value(),
                                null,
                                List.of(
                                        Posting.debit(debit, fund.id(), asked.amount()),
                                        Posting.credit(credit, fund.id(), asked.amount())))))
                .getFirst();
        var grant = new FundGrant(
                asked.id(),
                fund.organisation(),
                fund.id(),
                kind,
                asked.amount(),
                asked.recipient(),
                entry.effectiveOn(),
                entry.recordedAt());
        grants.persist(grant);
        told(fund, entry.effectiveOn());
        return FundGrantView.of(grant);
    }

    private RevolvingFundView told(RevolvingFund fund, LocalDate effectiveOn) {
        funds.flush();
        changed.fire(new RevolvingFundChanged(fund, effectiveOn));
        return RevolvingFundView.of(fund);
    }
}
