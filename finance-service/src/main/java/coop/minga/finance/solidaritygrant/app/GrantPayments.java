package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.solidaritygrant.domain.GrantsPaid;
import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.finance.solidaritygrant.store.SolidarityGrants;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Pays grants out of the fund of their round.
 *
 * <p>Guarantee: inside the caller's transaction, all or none; a fund never pays out of an account more than it has there,
 * whatever else is paid at the same moment.
 */
@ApplicationScoped
class GrantPayments {
    private static final String SOURCE = "SOLIDARITY_GRANT";

    private final SolidarityGrants grants;
    private final LedgerAccountQueries accounts;
    private final ChartQueries chart;
    private final Ledger ledger;
    private final Event<GrantsPaid> paid;
    private final Clock clock;

    GrantPayments(
            SolidarityGrants grants,
            LedgerAccountQueries accounts,
            ChartQueries chart,
            Ledger ledger,
            Event<GrantsPaid> paid,
            Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.chart = chart;
        this.ledger = ledger;
        this.paid = paid;
        this.clock = clock;
    }

    /**
     * The account that pays.
     *
     * @param named the chart's cash if null
     * @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN, ACCOUNT_FOR_USE_MISSING, SOLIDARITY_ACCOUNT_UNFIT
     */
    LedgerAccountId payer(@Nullable LedgerAccountId named) {
        if (named == null) {
            return chart.accountFor(AccountUse.CASH);
        }
        // Out of anything else the fund would pay by owing more, and not by what it holds.
        LedgerAccountView account = accounts.get(named);
        if (account.accountClass() != AccountClass.ASSET || !account.postedByHand()) {
            throw DomainFailure.at(
                    SolidarityFailure.SOLIDARITY_ACCOUNT_UNFIT, "/ledgerAccount", "Name an account that holds money.");
        }
        return named;
    }

    /** What a round's fund may pay out of an account. */
    Money held(SolidarityRound round, LedgerAccountId payer) {
        return accounts.payable(payer, round.fund());
    }

    /**
     * Pays approved grants of a round, each by the entry named for it.
     *
     * @throws DomainFailure SOLIDARITY_GRANT_TRANSITION_ILLEGAL, SOLIDARITY_FUND_SHORT, or the ledger's
     */
    void pay(
            Author author,
            SolidarityRound round,
            SequencedMap<SolidarityGrant, JournalEntryId> due,
            LedgerAccountId payer) {
        due.forEach((grant, entry) -> grant.pay(entry, clock.instant()));
        grants.flush();
        List<EntryDraft> drafts = new ArrayList<>();
        due.forEach((grant, entry) -> drafts.add(EntryDraft.entry(
                entry,
                round.organisation(),
                null,
                SOURCE,
                grant.id().value(),
                null,
                List.of(
                        Posting.debit(round.chargedTo(), round.fund(), grant.amount()),
                        Posting.credit(payer, round.fund(), grant.amount())))));
        List<RecordedEntry> recorded = ledger.postWithin(author, drafts);
        requireCovered(round, payer);
        List<GrantsPaid.Paid> told = new ArrayList<>();
        for (SolidarityGrant grant : due.sequencedKeySet()) {
            RecordedEntry entry = recorded.get(told.size());
            told.add(new GrantsPaid.Paid(grant, entry.effectiveOn(), entry.recordedAt()));
        }
        paid.fire(new GrantsPaid(round, told));
    }

    /**
     * Looked at after the posting, which holds the balance until the end: an account without a floor would let a fund pay
     * what belongs to another.
     */
    private void requireCovered(SolidarityRound round, LedgerAccountId payer) {
        Money left = held(round, payer);
        if (left.minor() < 0) {
            throw isShort(round, left.negated());
        }
    }

    static DomainFailure isShort(SolidarityRound round, Money missing) {
        return new DomainFailure(
                SolidarityFailure.SOLIDARITY_FUND_SHORT,
                "The fund has less on this account.",
                Map.of("missing", Amount.of(missing), "fund", round.fund().value()));
    }

    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(SOURCE) && grants.isPaidBy(asked.entry())) {
            throw new DomainFailure(
                    SolidarityFailure.SOLIDARITY_ENTRY_STAYS,
                    "Book what came back as an entry of its own, for the grant stays paid.");
        }
    }
}
