package coop.minga.finance.affiliationfee.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.affiliationfee.AffiliationFeeId;
import coop.minga.finance.affiliationfee.AffiliationId;
import coop.minga.finance.affiliationfee.domain.AffiliationFee;
import coop.minga.finance.affiliationfee.domain.AffiliationFeeFailure;
import coop.minga.finance.affiliationfee.domain.AffiliationFeeState;
import coop.minga.finance.affiliationfee.domain.FeeSettled;
import coop.minga.finance.affiliationfee.domain.FeeStatement;
import coop.minga.finance.affiliationfee.domain.Party;
import coop.minga.finance.affiliationfee.store.AffiliationFees;
import coop.minga.finance.affiliationfee.store.Affiliations;
import coop.minga.finance.affiliationfee.store.Affiliations.Known;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.dues.app.DuesAccountQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with affiliation fees.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; what a party states is posted in its own
 * books, and what it had stated before is taken back there.
 */
@ApplicationScoped
public class AffiliationFeeCommands {
    private static final String SOURCE = "AFFILIATION_FEE";
    private static final int USUAL_LAG_SECONDS = 2;

    private final AffiliationFees fees;
    private final Affiliations affiliations;
    private final DuesAccountQueries dues;
    private final ChartQueries chart;
    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final OrganisationQueries organisations;
    private final Event<FeeSettled> settled;
    private final Clock clock;

    AffiliationFeeCommands(
            AffiliationFees fees,
            Affiliations affiliations,
            DuesAccountQueries dues,
            ChartQueries chart,
            Ledger ledger,
            JournalEntryQueries entries,
            OrganisationQueries organisations,
            Event<FeeSettled> settled,
            Clock clock) {
        this.fees = fees;
        this.affiliations = affiliations;
        this.dues = dues;
        this.chart = chart;
        this.ledger = ledger;
        this.entries = entries;
        this.organisations = organisations;
        this.settled = settled;
        this.clock = clock;
    }

    /** A fee to be. */
    public record NewFee(AffiliationFeeId id, AffiliationId affiliation, LocalDate from, LocalDate to, Money rate) {}

    /**
     * What a party says.
     *
     * @param account that the money left or came to; the chart's cash if null
     * @param effectiveOn today if null
     */
    public record Said(
            long members,
            Money amount,
            @Nullable LedgerAccountId account,
            @Nullable LocalDate effectiveOn) {}

    /**
     * States a fee for the affiliate.
     *
     * @param members as the affiliate counts them; those paid up at the end of the period by its dues accounts if null
     * @throws DomainFailure AFFILIATION_NOT_YET_KNOWN, AFFILIATE_NOT_BELOW_PARENT, AFFILIATION_FEE_DAYS_REVERSED, every
     *     refusal of the ledger; the database: an id taken, the period stated
     */
    public AffiliationFeeView state(
            Caller caller,
            NewFee wanted,
            @Nullable Long members,
            @Nullable LedgerAccountId account,
            @Nullable LocalDate effectiveOn) {
        var affiliate = new OrganisationId(caller.organisation());
        LocalDate today = organisations.today(affiliate);
        if (wanted.to().isBefore(wanted.from()) || wanted.to().isAfter(today)) {
            throw DomainFailure.at(
                    AffiliationFeeFailure.AFFILIATION_FEE_DAYS_REVERSED,
                    "/periodTo",
                    "Name a period that is over; today is " + today + ".");
        }
        Known known = affiliations
                .find(affiliate, wanted.affiliation(), wanted.to())
                .orElseThrow(() -> new DomainFailure(
                        AffiliationFeeFailure.AFFILIATION_NOT_YET_KNOWN,
                        "The affiliation was entered a moment ago, or is none of yours; try again shortly.",
                        Map.of(DomainFailure.RETRY_AFTER_SECONDS, USUAL_LAG_SECONDS)));
        if (!known.isBelow()) {
            throw DomainFailure.at(
                    AffiliationFeeFailure.AFFILIATE_NOT_BELOW_PARENT,
                    "/periodTo",
                    "The affiliation did not hold on " + wanted.to() + ".");
        }
        long paidUp = dues.paidUpOn(wanted.to());
        long counted = members == null ? paidUp : members;
        long amountMinor = Math.multiplyExact(wanted.rate().minor(), counted);
        var said = new Said(counted, new Money(amountMinor, wanted.rate().currency()), account, effectiveOn);
        JournalEntryId entry = post(caller, wanted.id(), Party.AFFILIATE, said, null, "/paidFrom");
        FeeStatement first = statement(caller, known.parent(), Party.AFFILIATE, said, paidUp, entry, today);
        AffiliationFee fee = new AffiliationFee(
                wanted.id(),
                affiliate,
                wanted.affiliation(),
                known.parent(),
                wanted.from(),
                wanted.to(),
                wanted.rate().currency(),
                wanted.rate().minor(),
                first);
        fees.persistAndFlush(fee);
        return AffiliationFeeView.of(fee);
    }

    /**
     * A party states its side, for the first time or otherwise than before.
     *
     * @throws DomainFailure AFFILIATION_FEE_UNKNOWN, AFFILIATION_FEE_TRANSITION_ILLEGAL, every refusal of the ledger
     */
    public AffiliationFeeView answer(Caller caller, AffiliationFeeId id, Said said) {
        var own = new OrganisationId(caller.organisation());
        AffiliationFee fee = fees.namedToChange(id, own).orElseThrow(AffiliationFeeQueries::unknown);
        fee.requireOpen();
        if (!said.amount().currency().equals(fee.currency())) {
            throw DomainFailure.at(
                    AffiliationFeeFailure.AFFILIATION_FEE_AMOUNT_MALFORMED,
                    "/amount/currency",
                    "The fee is in " + fee.currency() + ".");
        }
        Party party = fee.partyOf(own);
        Long paidUp = party == Party.AFFILIATE ? (Long) dues.paidUpOn(fee.to()) : null;
        JournalEntryId before = fee.last(party).map(FeeStatement::entry).orElse(null);
        JournalEntryId entry = post(caller, id, party, said, before, "/account");
        fee.state(statement(caller, fee.parent(), party, said, paidUp, entry, organisations.today(own)));
        fees.flush();
        if (fee.state() == AffiliationFeeState.SETTLED) {
            settled.fire(new FeeSettled(fee));
        }
        return AffiliationFeeView.of(fee);
    }

    private FeeStatement statement(
            Caller caller,
            OrganisationId parent,
            Party by,
            Said said,
            @Nullable Long paidUp,
            @Nullable JournalEntryId entry,
            LocalDate today) {
        return new FeeStatement(
                parent,
                by,
                said.members(),
                paidUp,
                said.amount().minor(),
                entry,
                said.effectiveOn() == null ? today : said.effectiveOn(),
                caller.subject(),
                clock.instant());
    }

    /** Posts what a party states in its own books, and takes back what it stated before; nothing where nothing was paid. */
    private @Nullable JournalEntryId post(
            Caller caller,
            AffiliationFeeId fee,
            Party party,
            Said said,
            @Nullable JournalEntryId before,
            String pointer) {
        var own = new OrganisationId(caller.organisation());
        List<EntryDraft> drafts = new ArrayList<>();
        if (before != null) {
            drafts.add(entries.reversal(fresh(), own, before, said.effectiveOn(), null));
        }
        JournalEntryId entry = null;
        if (said.amount().minor() > 0) {
            entry = fresh();
            LedgerAccountId money = chart.accountOr(said.account(), AccountUse.CASH, pointer);
            Money amount = said.amount();
            FundId fund = FundId.generalOf(own);
            List<Posting> postings =
                    switch (party) {
                        case AFFILIATE ->
                            List.of(
                                    Posting.debit(chart.accountFor(AccountUse.RUNNING_COSTS), fund, amount),
                                    Posting.credit(money, fund, amount));
                        case PARENT ->
                            List.of(
                                    Posting.debit(money, fund, amount),
                                    Posting.credit(chart.accountFor(AccountUse.DUES_INCOME), fund, amount));
                    };
            drafts.add(EntryDraft.entry(entry, own, said.effectiveOn(), SOURCE, fee.value(), null, postings));
        }
        ledger.postWithin(Author.of(caller, "state an affiliation fee"), drafts);
        return entry;
    }

    private JournalEntryId fresh() {
        return new JournalEntryId(UuidV7.next(clock));
    }
}
