package coop.minga.finance.remittance.app;

import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.dues.app.DuesPayments;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.app.PremiumPayments;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberDeposits;
import coop.minga.finance.memberaccount.app.ShareCommands;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.store.RemittanceBookings.Booking;
import coop.minga.finance.servicing.app.LoanRepaymentReversals;
import coop.minga.finance.servicing.app.MemberRepayments;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final MemberRepayments repayments;
    private final LoanRepaymentReversals repaymentReversals;
    private final PremiumPayments premiums;
    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final ChartQueries chart;

    MemberBookings(
            DuesPayments dues,
            MemberDeposits deposits,
            ShareCommands shares,
            MemberRepayments repayments,
            LoanRepaymentReversals repaymentReversals,
            PremiumPayments premiums,
            Ledger ledger,
            JournalEntryQueries entries,
            ChartQueries chart) {
        this.dues = dues;
        this.deposits = deposits;
        this.shares = shares;
        this.repayments = repayments;
        this.repaymentReversals = repaymentReversals;
        this.premiums = premiums;
        this.ledger = ledger;
        this.entries = entries;
        this.chart = chart;
    }

    /** Who books what is for a destination. */
    private enum Feature {
        DUES,
        ACCOUNTS,
        LOANS,
        INSURANCE;

        static Feature of(Destination destination) {
            return switch (destination) {
                case DUES -> DUES;
                case SHARES, DEPOSITS, SAVINGS -> ACCOUNTS;
                case LOANS -> LOANS;
                case INSURANCE -> INSURANCE;
            };
        }
    }

    /** Books each, and says why of those that were refused. */
    Map<JournalEntryId, DomainFailure> bookEach(Author author, Remittance remittance, List<ToBook> toBook) {
        Map<JournalEntryId, DomainFailure> refusals = new LinkedHashMap<>();
        var from = new IncomingMoney.Waiting(
                chart.accountFor(AccountUse.SUSPENSE), FundId.generalOf(remittance.organisation()), remittance.into());
        toBook.stream()
                .collect(Collectors.groupingBy(
                        each -> Feature.of(each.destination()),
                        () -> new EnumMap<>(Feature.class),
                        Collectors.toList()))
                .forEach((feature, all) -> book(refusals, all, () -> bookAll(author, feature, remittance, from, all)));
        return refusals;
    }

    private List<Optional<DomainFailure>> bookAll(
            Author author, Feature feature, Remittance remittance, IncomingMoney from, List<ToBook> all) {
        return switch (feature) {
            case DUES ->
                dues
                        .payEach(
                                author,
                                remittance.organisation(),
                                all.stream()
                                        .map(each -> payment(remittance, from, each))
                                        .toList())
                        .stream()
                        .map(DuesPayments.Result::refusal)
                        .map(Optional::ofNullable)
                        .toList();
            case ACCOUNTS ->
                deposits
                        .depositEach(
                                remittance.organisation(),
                                author,
                                all.stream()
                                        .map(each -> order(remittance, from, each))
                                        .toList())
                        .stream()
                        .map(MemberDeposits.Result::refusal)
                        .map(Optional::ofNullable)
                        .toList();
            case LOANS ->
                repayments.repayEach(
                        author,
                        all.stream()
                                .map(each -> repayment(remittance, from, each))
                                .toList());
            case INSURANCE ->
                premiums.payEach(
                        author,
                        all.stream()
                                .map(each -> premium(remittance, from, each))
                                .toList());
        };
    }

    /** What a feature refuses as a whole, it refuses before it has booked anything. */
    private static void book(
            Map<JournalEntryId, DomainFailure> refusals,
            List<ToBook> toBook,
            Supplier<List<Optional<DomainFailure>>> feature) {
        try {
            List<Optional<DomainFailure>> each = feature.get();
            for (int i = 0; i < each.size(); i++) {
                JournalEntryId entry = toBook.get(i).entry();
                each.get(i).ifPresent(refusal -> refusals.put(entry, refusal));
            }
        } catch (DomainFailure refusal) {
            toBook.forEach(all -> refusals.put(all.entry(), refusal));
        }
    }

    private static DuesPayments.Payment payment(Remittance remittance, IncomingMoney from, ToBook toBook) {
        return new DuesPayments.Payment(
                toBook.entry(),
                toBook.member(),
                amount(remittance, toBook),
                from.account(),
                remittance.receivedOn(),
                null);
    }

    private static MemberDeposits.Order order(Remittance remittance, IncomingMoney from, ToBook toBook) {
        return new MemberDeposits.Order(
                toBook.entry(),
                toBook.target() == null
                        ? new MemberDeposits.ToKind(toBook.member(), kind(toBook.destination()))
                        : new MemberDeposits.ToAccount(
                                new MemberAccountId(toBook.target().value())),
                amount(remittance, toBook),
                from.account(),
                FundId.generalOf(remittance.organisation()),
                remittance.receivedOn(),
                SOURCE,
                toBook.line().value(),
                null);
    }

    private static MemberRepayments.Order repayment(Remittance remittance, IncomingMoney from, ToBook toBook) {
        return new MemberRepayments.Order(
                toBook.entry(),
                toBook.member(),
                toBook.target() == null ? null : new LoanId(toBook.target().value()),
                amount(remittance, toBook),
                from,
                remittance.receivedOn());
    }

    private static PremiumPayments.Order premium(Remittance remittance, IncomingMoney from, ToBook toBook) {
        return new PremiumPayments.Order(
                toBook.entry(),
                toBook.member(),
                toBook.target() == null
                        ? null
                        : new InsurancePolicyId(toBook.target().value()),
                amount(remittance, toBook),
                from);
    }

    private static Money amount(Remittance remittance, ToBook toBook) {
        return new Money(toBook.minor(), remittance.currency());
    }

    private static ProductKind kind(Destination destination) {
        return switch (destination) {
            case DEPOSITS -> ProductKind.DEPOSITS;
            case SAVINGS -> ProductKind.SAVINGS;
            case SHARES -> ProductKind.SHARES;
            case DUES, LOANS, INSURANCE ->
                throw new IllegalArgumentException("There are no accounts of " + destination + ".");
        };
    }

    /** @throws DomainFailure what the feature or the ledger refuses */
    void reverse(Author author, Remittance remittance, Booking booking, JournalEntryId reversal) {
        UUID organisation = remittance.organisation().value();
        switch (Destination.valueOf(Objects.requireNonNull(booking.destination()))) {
            case DUES -> dues.reverse(author, remittance.organisation(), booking.entry(), reversal, null, null);
            case SHARES -> {
                var caller = new Caller(author.issuer(), author.subject(), organisation, Set.of(), null);
                shares.reverse(caller, reversal, booking.entry(), null);
            }
            case DEPOSITS, SAVINGS ->
                ledger.postWithin(
                        author,
                        List.of(entries.reversal(reversal, remittance.organisation(), booking.entry(), null, null)));
            case LOANS -> repaymentReversals.reverse(author, booking.entry(), reversal, null, null);
            case INSURANCE -> throw PremiumPayments.entryStays();
        }
    }
}
