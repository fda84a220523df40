package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.ledger.app.Ledger.Prepared;
import coop.minga.finance.ledger.app.Told;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.EntryLines.Place;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.command.GroupedCommand;
import coop.minga.platform.command.Reply;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member's money can do: come in, go out, and move to another account.
 *
 * <p>Guarantee: each method is one use case and one entry, committed together with those of others; what the account
 * holds too little for, the ledger refuses, whatever races.
 */
@ApplicationScoped
public class MoneyCommands {
    private static final String JOURNAL = "/api/v1/journal-entries/";

    private final AccountsInUse accounts;
    private final EntryLines lines;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final MovementEvents events;
    private final MemberWithdrawals withdrawals;

    MoneyCommands(
            AccountsInUse accounts,
            EntryLines lines,
            ChartQueries charts,
            Ledger ledger,
            MovementEvents events,
            MemberWithdrawals withdrawals) {
        this.accounts = accounts;
        this.lines = lines;
        this.charts = charts;
        this.ledger = ledger;
        this.events = events;
        this.withdrawals = withdrawals;
    }

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, SHARES_ARE_COUNTED, ACCOUNT_FOR_USE_MISSING, or the ledger's */
    public GroupedCommand.Answer deposit(
            GroupedCommand command, JournalEntryId entry, MemberAccountId id, Payment payment) {
        return ledger.post(command, () -> {
            AccountInUse used = accounts.get(id).requireMoney();
            LedgerAccountId cash = payment.through(charts);
            FundId fund = used.terms().fund();
            EntryDraft draft = draft(
                    entry,
                    command,
                    "DEPOSIT",
                    id,
                    payment.effectiveOn(),
                    payment.description(),
                    lines.move(payment.amount(), new Place(cash, fund), Place.of(used)));
            return new Prepared(draft, recorded -> {
                var movement = Movement.of(recorded, used, payment.amount());
                return new Told(created(entry, DepositView.of(movement, cash)), List.of(events.deposited(movement)));
            });
        });
    }

    /**
     * Pays out; the product's fee is taken besides.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, SHARES_ARE_COUNTED, DEPOSITS_STAY, NOTICE_REQUIRED,
     *     ACCOUNT_FOR_USE_MISSING, or the ledger's
     */
    public GroupedCommand.Answer withdraw(
            GroupedCommand command, JournalEntryId entry, MemberAccountId id, Payment payment) {
        return ledger.post(command, () -> {
            AccountInUse used = accounts.requireWithdrawable(accounts.get(id)).requireWithoutNotice();
            MemberWithdrawals.Ready ready = withdrawals.prepare(entry, used, payment);
            return new Prepared(ready.draft(), recorded -> {
                Movement movement = ready.recorded(recorded);
                return new Told(
                        created(entry, WithdrawalView.of(movement, ready.paidFrom())),
                        List.of(events.withdrawn(movement)));
            });
        });
    }

    /**
     * Moves money from one member's account to another, the same member's or not.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, TRANSFER_TO_ITSELF, SHARES_ARE_COUNTED, DEPOSITS_STAY,
     *     NOTICE_REQUIRED, ACCOUNT_FOR_USE_MISSING, or the ledger's
     */
    public GroupedCommand.Answer transfer(GroupedCommand command, JournalEntryId entry, Transfer transfer) {
        if (transfer.from().equals(transfer.to())) {
            throw DomainFailure.at(MemberAccountFailure.TRANSFER_TO_ITSELF, "/to", "Name another account.");
        }
        return ledger.post(command, () -> {
            AccountInUse from =
                    accounts.requireWithdrawable(accounts.get(transfer.from())).requireWithoutNotice();
            AccountInUse to = accounts.get(transfer.to()).requireMoney();
            EntryDraft draft = draft(
                    entry,
                    command,
                    "TRANSFER",
                    transfer.from(),
                    transfer.effectiveOn(),
                    transfer.description(),
                    lines.move(transfer.amount(), Place.of(from), Place.of(to)));
            return new Prepared(
                    draft,
                    recorded -> new Told(
                            created(
                                    entry,
                                    TransferView.of(recorded, transfer.from(), transfer.to(), transfer.amount())),
                            List.of(
                                    events.withdrawn(Movement.of(recorded, from, transfer.amount())),
                                    events.deposited(Movement.of(recorded, to, transfer.amount())))));
        });
    }

    /** An amount on its way from one member's account to another. */
    public record Transfer(
            MemberAccountId from,
            MemberAccountId to,
            Money amount,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {}

    private static EntryDraft draft(
            JournalEntryId id,
            GroupedCommand command,
            String source,
            MemberAccountId account,
            @Nullable LocalDate effectiveOn,
            @Nullable String description,
            List<Posting> postings) {
        UUID organisation = command.caller().organisation();
        return EntryDraft.entry(
                id, new OrganisationId(organisation), effectiveOn, source, account.value(), description, postings);
    }

    private static Reply<?> created(JournalEntryId entry, Object view) {
        return Reply.created(JOURNAL + entry.value(), view, 1);
    }
}
