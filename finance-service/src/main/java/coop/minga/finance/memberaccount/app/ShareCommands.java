package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.EntryLines.Place;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.memberaccount.domain.PaymentWay;
import coop.minga.finance.memberaccount.domain.RegisterKind;
import coop.minga.finance.memberaccount.domain.RegisteredShares;
import coop.minga.finance.memberaccount.domain.RegisteredShares.Change;
import coop.minga.finance.memberaccount.store.ShareRegister;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductKind;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with shares.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction, in which the entry is posted and the register
 * written; nobody has fewer than no shares, for no account holds less than nothing.
 */
@ApplicationScoped
public class ShareCommands {
    private final AccountsInUse accounts;
    private final EntryLines lines;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final ShareRegistrar registrar;
    private final ShareRegister register;
    private final MovementEvents events;
    private final Outbox outbox;

    ShareCommands(
            AccountsInUse accounts,
            EntryLines lines,
            ChartQueries charts,
            Ledger ledger,
            JournalEntryQueries entries,
            ShareRegistrar registrar,
            ShareRegister register,
            MovementEvents events,
            Outbox outbox) {
        this.accounts = accounts;
        this.lines = lines;
        this.charts = charts;
        this.ledger = ledger;
        this.entries = entries;
        this.registrar = registrar;
        this.register = register;
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * A number of shares that is paid for, or paid out.
     *
     * @param account the organisation's own that holds the money; the one the chart names for the way if null
     * @param effectiveOn today if null
     */
    public record Order(
            long shares,
            @Nullable LedgerAccountId account,
            PaymentWay way,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {
        Payment payment(Money cost) {
            return new Payment(cost, account, way, effectiveOn, description);
        }
    }

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, NOT_OF_SHARES, ACCOUNT_FOR_USE_MISSING, or the ledger's */
    public ShareMovementView purchase(Caller caller, JournalEntryId entry, MemberAccountId id, Order order) {
        AccountInUse used = requireShares(accounts.get(id));
        Payment payment = order.payment(cost(used, order.shares()));
        Place cash = new Place(payment.through(charts), used.terms().fund());
        RecordedEntry recorded = post(
                Author.of(caller, "POST /api/v1/member-accounts/{id}/share-purchases"),
                draft(entry, used, "SHARE_PURCHASE", payment, lines.move(payment.amount(), cash, Place.of(used))));
        outbox.append(events.bought(Movement.of(recorded, used, payment.amount())));
        return registered(
                recorded, List.of(ShareRegistrar.change(recorded, used, RegisterKind.PURCHASE, order.shares(), null)));
    }

    /**
     * Pays shares out again.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, NOT_OF_SHARES, SHARES_NOT_REDEEMABLE, ACCOUNT_FOR_USE_MISSING, or the
     *     ledger's
     */
    public ShareMovementView redeem(Caller caller, JournalEntryId entry, MemberAccountId id, Order order) {
        AccountInUse used = requireShares(accounts.get(id));
        if (!used.terms().isRedeemable()) {
            throw new DomainFailure(
                    MemberAccountFailure.SHARES_NOT_REDEEMABLE, "They can be transferred to another member.");
        }
        Payment payment = order.payment(cost(used, order.shares()));
        Place cash = new Place(payment.through(charts), used.terms().fund());
        RecordedEntry recorded = post(
                Author.of(caller, "POST /api/v1/member-accounts/{id}/share-redemptions"),
                draft(entry, used, "SHARE_REDEMPTION", payment, lines.move(payment.amount(), Place.of(used), cash)));
        outbox.append(events.withdrawn(Movement.of(recorded, used, payment.amount())));
        return registered(
                recorded,
                List.of(ShareRegistrar.change(recorded, used, RegisterKind.REDEMPTION, -order.shares(), null)));
    }

    /**
     * Moves shares of one product from one member's account to another; {@code order} says how many.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, NOT_OF_SHARES, TRANSFER_TO_ITSELF, SHARES_OF_OTHER_PRODUCT, or the
     *     ledger's
     */
    public ShareMovementView transfer(
            Caller caller, JournalEntryId entry, MemberAccountId fromId, MemberAccountId toId, Order order) {
        if (fromId.equals(toId)) {
            throw DomainFailure.at(MemberAccountFailure.TRANSFER_TO_ITSELF, "/to", "Name another account.");
        }
        AccountInUse from = requireShares(accounts.get(fromId));
        AccountInUse to = requireShares(accounts.get(toId));
        if (!from.account().product().equals(to.account().product())) {
            throw new DomainFailure(
                    MemberAccountFailure.SHARES_OF_OTHER_PRODUCT, "Name two accounts of the same product.");
        }
        Payment payment = order.payment(cost(from, order.shares()));
        RecordedEntry recorded = post(
                Author.of(caller, "POST /api/v1/share-transfers"),
                draft(
                        entry,
                        from,
                        "SHARE_TRANSFER",
                        payment,
                        lines.move(payment.amount(), Place.of(from), Place.of(to))));
        return registered(
                recorded,
                List.of(
                        ShareRegistrar.change(recorded, from, RegisterKind.TRANSFER, -order.shares(), to),
                        ShareRegistrar.change(recorded, to, RegisterKind.TRANSFER, order.shares(), from)));
    }

    /**
     * Takes back what was entered by mistake, in the ledger and in the register.
     *
     * @throws DomainFailure JOURNAL_ENTRY_UNKNOWN, or the ledger's
     */
    public ShareMovementView reverse(Caller caller, JournalEntryId id, JournalEntryId target, @Nullable String why) {
        var organisation = new OrganisationId(caller.organisation());
        List<RegisteredShares> mistaken = register.of(target);
        if (mistaken.isEmpty()) {
            throw JournalEntryQueries.unknown();
        }
        RecordedEntry recorded = post(
                Author.of(caller, "POST /api/v1/share-reversals"),
                entries.reversal(id, organisation, target, null, why));
        return registered(
                recorded,
                mistaken.stream()
                        .map(RegisteredShares::change)
                        .map(change -> new Change(
                                change.product(),
                                change.account(),
                                RegisterKind.REVERSAL,
                                -change.shares(),
                                change.counterpart(),
                                id,
                                recorded.effectiveOn(),
                                recorded.recordedAt()))
                        .toList());
    }

    /** The journal alone would leave the register behind. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (!register.of(asked.entry()).isEmpty()) {
            throw new DomainFailure(MemberAccountFailure.SHARES_ARE_COUNTED, "Take it back in the register of shares.");
        }
    }

    private RecordedEntry post(Author author, EntryDraft draft) {
        return ledger.postWithin(author, List.of(draft)).getFirst();
    }

    private ShareMovementView registered(RecordedEntry recorded, List<Change> changes) {
        List<RegisteredShares> written = registrar.register(recorded.draft().organisation(), changes);
        return new ShareMovementView(
                recorded.draft().id().value(),
                written.stream().map(ShareRegisterView::of).toList());
    }

    private static EntryDraft draft(
            JournalEntryId id, AccountInUse used, String source, Payment payment, List<Posting> postings) {
        return EntryDraft.entry(
                id,
                used.account().organisation(),
                payment.effectiveOn(),
                source,
                used.account().id().value(),
                payment.description(),
                postings);
    }

    private static AccountInUse requireShares(AccountInUse used) {
        if (used.terms().kind() != ProductKind.SHARES) {
            throw new DomainFailure(
                    MemberAccountFailure.NOT_OF_SHARES,
                    "The account is one of " + used.terms().kind() + ".");
        }
        return used;
    }

    private static Money cost(AccountInUse used, long shares) {
        long price = Objects.requireNonNull(used.terms().sharePriceMinor());
        try {
            return new Money(Math.multiplyExact(price, shares), used.terms().currency());
        } catch (ArithmeticException tooMany) {
            throw DomainFailure.at(
                    MemberAccountFailure.MEMBER_AMOUNT_INVALID, "/shares", "They cost more than can be counted.");
        }
    }
}
