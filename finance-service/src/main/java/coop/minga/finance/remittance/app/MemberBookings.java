package coop.minga.finance.remittance.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.dues.app.DuesPayments;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberDeposits;
import coop.minga.finance.memberaccount.app.ShareCommands;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.store.RemittanceBookings.Booking;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Books what is a member's, from suspense to the feature it is for.
 *
 * <p>Guarantee: inside the caller's transaction; what is refused leaves nothing and does not touch the others.
 */
@ApplicationScoped
class MemberBookings {
    static final String SOURCE = "REMITTANCE";

    private final DuesPayments dues;
    private final MemberDeposits deposits;
    private final ShareCommands shares;
    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final ChartQueries chart;

    MemberBookings(
            DuesPayments dues,
            MemberDeposits deposits,
            ShareCommands shares,
            Ledger ledger,
            JournalEntryQueries entries,
            ChartQueries chart) {
        this.dues = dues;
        this.deposits = deposits;
        this.shares = shares;
        this.ledger = ledger;
        this.entries = entries;
        this.chart = chart;
    }

    /** Books each, and says why of those that were refused. */
    Map<JournalEntryId, DomainFailure> bookEach(Author author, Remittance remittance, List<ToBook> toBook) {
        Map<JournalEntryId, DomainFailure> refusals = new LinkedHashMap<>();
        LedgerAccountId suspense = chart.accountFor(AccountUse.SUSPENSE);
        Map<Boolean, List<ToBook>> areDues =
                toBook.stream().collect(Collectors.partitioningBy(each -> each.destination() == Destination.DUES));
        book(refusals, areDues.getOrDefault(true, List.of()), all -> dues
                .payEach(
                        author,
                        remittance.organisation(),
                        all.stream()
                                .map(each -> payment(remittance, suspense, each))
                                .toList())
                .stream()
                .map(DuesPayments.Result::refusal)
                .map(Optional::ofNullable)
                .toList());
        book(refusals, areDues.getOrDefault(false, List.of()), all -> deposits
                .depositEach(
                        remittance.organisation(),
                        author,
                        all.stream()
                                .map(each -> order(remittance, suspense, each))
                                .toList())
                .stream()
                .map(MemberDeposits.Result::refusal)
                .map(Optional::ofNullable)
                .toList());
        return refusals;
    }

    /** What a feature refuses as a whole, it refuses before it has booked anything. */
    private static void book(
            Map<JournalEntryId, DomainFailure> refusals,
            List<ToBook> toBook,
            Function<List<ToBook>, List<Optional<DomainFailure>>> feature) {
        if (toBook.isEmpty()) {
            return;
        }
        try {
            List<Optional<DomainFailure>> each = feature.apply(toBook);
            for (int i = 0; i < each.size(); i++) {
                JournalEntryId entry = toBook.get(i).entry();
                each.get(i).ifPresent(refusal -> refusals.put(entry, refusal));
            }
        } catch (DomainFailure refusal) {
            toBook.forEach(all -> refusals.put(all.entry(), refusal));
        }
    }

    private static DuesPayments.Payment payment(Remittance remittance, LedgerAccountId suspense, ToBook toBook) {
        return new DuesPayments.Payment(
                toBook.entry(),
                toBook.member(),
                new Money(toBook.minor(), remittance.currency()),
                suspense,
                remittance.receivedOn(),
                null);
    }

    private static MemberDeposits.Order order(Remittance remittance, LedgerAccountId suspense, ToBook toBook) {
        return new MemberDeposits.Order(
                toBook.entry(),
                toBook.account() == null
                        ? new MemberDeposits.ToKind(toBook.member(), kind(toBook.destination()))
                        : new MemberDeposits.ToAccount(
                                new MemberAccountId(toBook.account().value())),
                new Money(toBook.minor(), remittance.currency()),
                suspense,
                FundId.generalOf(remittance.organisation()),
                remittance.receivedOn(),
                SOURCE,
                toBook.line().value(),
                null);
    }

    private static ProductKind kind(Destination destination) {
        return switch (destination) {
            case DEPOSITS -> ProductKind.DEPOSITS;
            case SAVINGS -> ProductKind.SAVINGS;
            case SHARES -> ProductKind.SHARES;
            case DUES, LEVY, LOANS, INSURANCE ->
                throw new IllegalArgumentException("There are no accounts of " + destination + ".");
        };
    }

    /** @throws DomainFailure what the feature or the ledger refuses */
    void reverse(Author author, Remittance remittance, Booking booking, JournalEntryId reversal) {
        Destination destination = Destination.valueOf(Objects.requireNonNull(booking.destination()));
        if (destination == Destination.DUES) {
            dues.reverse(author, remittance.organisation(), booking.entry(), reversal, null, null);
        } else if (destination == Destination.SHARES) {
            UUID organisation = remittance.organisation().value();
            var caller = new Caller(author.issuer(), author.subject(), organisation, Set.of(), null);
            shares.reverse(caller, reversal, booking.entry(), null);
        } else {
            ledger.postWithin(
                    author,
                    List.of(entries.reversal(reversal, remittance.organisation(), booking.entry(), null, null)));
        }
    }
}
