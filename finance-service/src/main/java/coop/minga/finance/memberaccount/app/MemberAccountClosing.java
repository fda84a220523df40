package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountCommands;
import coop.minga.finance.account.app.LedgerAccountCommands.Emptying;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.EntryLines.Place;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.memberaccount.domain.PaymentWay;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Closes members' accounts.
 *
 * <p>Guarantee: inside the caller's transaction: all that the account holds is paid out by one entry and it is closed, or
 * neither. Whoever would post in the organisation meanwhile waits, so that nothing comes in between.
 */
@ApplicationScoped
public class MemberAccountClosing {
    private static final String ACTION = "POST /api/v1/member-accounts/{id}/closures";
    private static final String SOURCE = "ACCOUNT_CLOSURE";

    private final AccountsInUse accounts;
    private final MemberAccountQueries queries;
    private final LedgerAccountCommands ledgerAccounts;
    private final EntryLines lines;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final MovementEvents events;
    private final Outbox outbox;

    MemberAccountClosing(
            AccountsInUse accounts,
            MemberAccountQueries queries,
            LedgerAccountCommands ledgerAccounts,
            EntryLines lines,
            ChartQueries charts,
            Ledger ledger,
            MovementEvents events,
            Outbox outbox) {
        this.accounts = accounts;
        this.queries = queries;
        this.ledgerAccounts = ledgerAccounts;
        this.lines = lines;
        this.charts = charts;
        this.ledger = ledger;
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * By which way the rest is paid.
     *
     * @param account the organisation's own that holds the money; the one the chart names for the way if null
     */
    public record Payout(
            JournalEntryId entry,
            PaymentWay way,
            @Nullable LedgerAccountId account,
            @Nullable String description) {
        Payment payment(Money amount) {
            return new Payment(amount, account, way, null, description);
        }
    }

    /**
     * Pays out what the account holds, without a fee and below its floor, and closes it.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, MEMBER_ACCOUNT_HELD_BACK, LEDGER_ACCOUNT_TRANSITION_ILLEGAL,
     *     LEDGER_ACCOUNT_NOT_EMPTY where another fund has something there, or the ledger's; where it holds something,
     *     SHARES_ARE_COUNTED, DEPOSITS_STAY, NOTICE_REQUIRED
     */
    public MemberAccountClosureView close(Caller caller, MemberAccountId id, Payout payout) {
        AccountInUse used = accounts.get(id);
        Emptying emptying = ledgerAccounts.beginEmptying(used.account().organisation(), id.ledgerAccount());
        Money amount = emptying.holds().balance().toMoney();
        requireFree(amount, Objects.requireNonNull(emptying.holds().available()).toMoney());
        Movement paid = amount.minor() <= 0 ? null : pay(caller, accounts.requirePayableToTheEnd(used), payout, amount);
        ledgerAccounts.endEmptying(id.ledgerAccount(), emptying);
        return MemberAccountClosureView.of(queries.get(id), amount, paid);
    }

    private Movement pay(Caller caller, AccountInUse used, Payout payout, Money amount) {
        Payment payment = payout.payment(amount);
        var money = new Place(payment.through(charts), used.terms().fund());
        RecordedEntry recorded = ledger.postWithin(
                        Author.of(caller, ACTION),
                        List.of(EntryDraft.entry(
                                payout.entry(),
                                used.account().organisation(),
                                null,
                                SOURCE,
                                used.account().id().value(),
                                payout.description(),
                                lines.move(amount, Place.of(used), money))))
                .getFirst();
        Movement paid = Movement.of(recorded, used, amount);
        outbox.append(events.withdrawn(paid));
        return paid;
    }

    private static void requireFree(Money balance, Money available) {
        if (available.compareTo(balance) < 0) {
            throw new DomainFailure(
                    MemberAccountFailure.MEMBER_ACCOUNT_HELD_BACK,
                    "Release it first, or wait until what is pending is over.",
                    Map.of("heldBack", Amount.of(balance.minus(available))));
        }
    }
}
