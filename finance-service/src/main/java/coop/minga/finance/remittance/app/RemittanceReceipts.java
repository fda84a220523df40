package coop.minga.finance.remittance.app;

import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.Remittance.Receipt;
import coop.minga.finance.remittance.domain.RemittanceFailure;
import coop.minga.finance.remittance.store.RemittanceBookings;
import coop.minga.finance.remittance.store.RemittanceBookings.Booking;
import coop.minga.finance.remittance.store.RemittanceBookings.Reversed;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/**
 * Books what arrives at the bank: all of it into suspense, from where the lines are given to their members.
 *
 * <p>Guarantee: inside the caller's transaction, which has locked the remittance.
 */
@ApplicationScoped
class RemittanceReceipts {
    private final RemittanceBookings bookings;
    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final ChartQueries chart;
    private final Clock clock;

    RemittanceReceipts(
            RemittanceBookings bookings, Ledger ledger, JournalEntryQueries entries, ChartQueries chart, Clock clock) {
        this.bookings = bookings;
        this.ledger = ledger;
        this.entries = entries;
        this.chart = chart;
        this.clock = clock;
    }

    void book(Author author, Remittance remittance, Receipt receipt) {
        FundId fund = FundId.generalOf(remittance.organisation());
        Money amount = new Money(receipt.minor(), remittance.currency());
        var id = new JournalEntryId(UuidV7.next(clock));
        ledger.postWithin(
                author,
                List.of(EntryDraft.entry(
                        id,
                        remittance.organisation(),
                        receipt.on(),
                        MemberBookings.SOURCE,
                        remittance.id().value(),
                        null,
                        List.of(
                                Posting.debit(receipt.into(), fund, amount),
                                Posting.credit(chart.accountFor(AccountUse.SUSPENSE), fund, amount)))));
        bookings.add(remittance, List.of(new Booking(id, null, null, receipt.minor())));
    }

    /** The journal alone would leave the lines behind. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(MemberBookings.SOURCE)) {
            throw new DomainFailure(
                    RemittanceFailure.REMITTANCE_ENTRY_OF_A_LINE, "Reverse the line of the remittance, or all of it.");
        }
    }

    /** Books what arrived first, unless it is booked. */
    void bookFirst(Author author, Remittance remittance) {
        if (bookings.receipts(remittance.id()).isEmpty()) {
            book(
                    author,
                    remittance,
                    new Receipt(remittance.receivedOn(), remittance.into(), remittance.receivedMinor()));
        }
    }

    /** @throws DomainFailure what the ledger refuses */
    void reverse(Author author, Remittance remittance) {
        List<Reversed> reversed = bookings.receipts(remittance.id()).stream()
                .map(each -> new Reversed(each.entry(), new JournalEntryId(UuidV7.next(clock))))
                .toList();
        ledger.postWithin(
                author,
                reversed.stream()
                        .map(each ->
                                entries.reversal(each.reversal(), remittance.organisation(), each.entry(), null, null))
                        .toList());
        bookings.reverse(reversed);
    }
}
