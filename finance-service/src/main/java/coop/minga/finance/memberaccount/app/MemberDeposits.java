package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.AccountsInUse.OfKind;
import coop.minga.finance.memberaccount.app.EntryLines.Place;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.memberaccount.domain.RegisterKind;
import coop.minga.finance.memberaccount.domain.RegisteredShares.Change;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductKind;
import coop.minga.platform.money.Money;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts money into members' accounts for other features: remittances, mobile money, collectors, interest. Into an account
 * of shares it buys them.
 *
 * <p>Guarantee: inside the caller's transaction, with the event of each; one that is refused does not touch the others; as
 * many statements for many as for one.
 */
@ApplicationScoped
public class MemberDeposits {
    private final AccountsInUse accounts;
    private final EntryLines lines;
    private final Ledger ledger;
    private final ShareRegistrar registrar;
    private final MovementEvents events;
    private final Outbox outbox;

    MemberDeposits(
            AccountsInUse accounts,
            EntryLines lines,
            Ledger ledger,
            ShareRegistrar registrar,
            MovementEvents events,
            Outbox outbox) {
        this.accounts = accounts;
        this.lines = lines;
        this.ledger = ledger;
        this.registrar = registrar;
        this.events = events;
        this.outbox = outbox;
    }

    /** Which account. */
    public sealed interface Target {}

    /** This one. */
    public record ToAccount(MemberAccountId account) implements Target {}

    /** The open account of this kind that the member opened first. */
    public record ToKind(MembershipId membership, ProductKind kind) implements Target {}

    /**
     * Money for a member.
     *
     * @param from the ledger account that is debited
     * @param fromFund the fund in which it is; that of the member's account if null
     * @param effectiveOn today if null
     * @param source what the entry comes from, in capitals; by it and {@code sourceId} the caller finds it again
     */
    public record Order(
            JournalEntryId id,
            Target to,
            Money amount,
            LedgerAccountId from,
            @Nullable FundId fromFund,
            @Nullable LocalDate effectiveOn,
            String source,
            @Nullable UUID sourceId,
            @Nullable String description) {}

    /**
     * What became of an order.
     *
     * <p>Guarantee: either it is recorded, in an account, or there is a refusal.
     */
    public record Result(
            @Nullable RecordedEntry recorded,
            @Nullable MemberAccountId account,
            @Nullable DomainFailure refusal) {}

    /**
     * One of them.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, MEMBER_ACCOUNT_MISSING, SHARES_NOT_WHOLE, or the ledger's
     */
    public RecordedEntry deposit(OrganisationId organisation, Author author, Order order) {
        Result result = depositEach(organisation, author, List.of(order)).getFirst();
        if (result.refusal() != null) {
            throw result.refusal();
        }
        return Objects.requireNonNull(result.recorded());
    }

    /** Many; one result for each, in their order. */
    public List<Result> depositEach(OrganisationId organisation, Author author, List<Order> orders) {
        Map<OfKind, AccountInUse> byKind = accounts.ofKinds(orders.stream()
                .map(Order::to)
                .filter(ToKind.class::isInstance)
                .map(to -> ((ToKind) to).membership())
                .distinct()
                .toList());
        Map<MemberAccountId, AccountInUse> byId = accounts.get(orders.stream()
                .map(Order::to)
                .filter(ToAccount.class::isInstance)
                .map(to -> ((ToAccount) to).account())
                .distinct()
                .toList());
        @Nullable Result[] results = new Result[orders.size()];
        List<Integer> places = new ArrayList<>();
        List<AccountInUse> used = new ArrayList<>();
        List<EntryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            try {
                AccountInUse to = find(orders.get(i).to(), byId, byKind)
                        .requireWhole(orders.get(i).amount());
                drafts.add(draft(organisation, orders.get(i), to));
                used.add(to);
                places.add(i);
            } catch (DomainFailure refusal) {
                results[i] = new Result(null, null, refusal);
            }
        }
        List<OutboxEvent> told = new ArrayList<>();
        List<Change> bought = new ArrayList<>();
        List<Ledger.Result> posted = ledger.postEach(author, drafts);
        for (int i = 0; i < posted.size(); i++) {
            RecordedEntry recorded = posted.get(i).recorded();
            AccountInUse to = used.get(i);
            results[places.get(i)] =
                    new Result(recorded, to.account().id(), posted.get(i).refusal());
            if (recorded != null) {
                var moved = Movement.of(recorded, to, orders.get(places.get(i)).amount());
                told.add(moved.shares() == 0 ? events.deposited(moved) : events.bought(moved));
                if (moved.shares() != 0) {
                    bought.add(ShareRegistrar.change(recorded, to, RegisterKind.PURCHASE, moved.shares(), null));
                }
            }
        }
        registrar.register(organisation, bought);
        outbox.append(told);
        return Arrays.stream(results).map(Objects::requireNonNull).toList();
    }

    private EntryDraft draft(OrganisationId organisation, Order order, AccountInUse to) {
        FundId from = order.fromFund() == null ? to.terms().fund() : order.fromFund();
        return EntryDraft.entry(
                order.id(),
                organisation,
                order.effectiveOn(),
                order.source(),
                order.sourceId(),
                order.description(),
                lines.move(order.amount(), new Place(order.from(), from), Place.of(to)));
    }

    private static AccountInUse find(
            Target target, Map<MemberAccountId, AccountInUse> byId, Map<OfKind, AccountInUse> byKind) {
        AccountInUse found =
                switch (target) {
                    case ToAccount to -> byId.get(to.account());
                    case ToKind to -> byKind.get(new OfKind(to.membership(), to.kind()));
                };
        if (found != null) {
            return found;
        }
        throw switch (target) {
            case ToAccount _ -> MemberAccountQueries.unknown();
            case ToKind to ->
                new DomainFailure(
                        MemberAccountFailure.MEMBER_ACCOUNT_MISSING,
                        "Open an account of the kind " + to.kind() + " for the member.",
                        Map.of("membership", to.membership().value(), "kind", to.kind()));
        };
    }
}
