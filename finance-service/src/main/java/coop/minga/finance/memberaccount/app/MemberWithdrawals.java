package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.EntryLines.Place;
import coop.minga.platform.money.Money;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Pays out of members' accounts beside rows of another feature.
 *
 * <p>Guarantee: inside the caller's transaction, with the event; a refusal refuses the whole command.
 */
@ApplicationScoped
public class MemberWithdrawals {
    private final AccountsInUse accounts;
    private final EntryLines lines;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final MovementEvents events;
    private final Outbox outbox;

    MemberWithdrawals(
            AccountsInUse accounts,
            EntryLines lines,
            ChartQueries charts,
            Ledger ledger,
            MovementEvents events,
            Outbox outbox) {
        this.accounts = accounts;
        this.lines = lines;
        this.charts = charts;
        this.ledger = ledger;
        this.events = events;
        this.outbox = outbox;
    }

    /** A withdrawal that has not happened yet. */
    record Ready(AccountInUse used, Money amount, Money fee, LedgerAccountId paidFrom, EntryDraft draft) {
        Movement recorded(RecordedEntry entry) {
            return Movement.of(entry, used, amount, fee);
        }
    }

    /**
     * Pays out what was announced as the product asks; its fee is taken besides.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, SHARES_ARE_COUNTED, DEPOSITS_STAY, ACCOUNT_FOR_USE_MISSING, or the
     *     ledger's
     */
    public WithdrawalView withdraw(Author author, JournalEntryId entry, MemberAccountId id, Payment payment) {
        Ready ready = prepare(entry, accounts.requireWithdrawable(accounts.get(id)), payment);
        Movement movement =
                ready.recorded(ledger.postWithin(author, List.of(ready.draft())).getFirst());
        outbox.append(events.withdrawn(movement));
        return WithdrawalView.of(movement, ready.paidFrom());
    }

    Ready prepare(JournalEntryId entry, AccountInUse used, Payment payment) {
        LedgerAccountId paidFrom = payment.through(charts);
        Money fee = new Money(used.terms().withdrawalFeeMinor(), used.terms().currency());
        EntryDraft draft = EntryDraft.entry(
                entry,
                used.account().organisation(),
                payment.effectiveOn(),
                "WITHDRAWAL",
                used.account().id().value(),
                payment.description(),
                postings(used, payment.amount(), fee, paidFrom));
        return new Ready(used, payment.amount(), fee, paidFrom, draft);
    }

    private List<Posting> postings(AccountInUse used, Money amount, Money fee, LedgerAccountId paidFrom) {
        FundId fund = used.terms().fund();
        List<Posting> postings = new ArrayList<>(lines.move(amount, Place.of(used), new Place(paidFrom, fund)));
        if (fee.minor() > 0) {
            var fees = new Place(charts.accountFor(AccountUse.FEES_AND_FINES), fund);
            postings.addAll(lines.move(fee, Place.of(used), fees));
        }
        return postings;
    }
}
