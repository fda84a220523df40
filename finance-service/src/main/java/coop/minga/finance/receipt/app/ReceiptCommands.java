package coop.minga.finance.receipt.app;

import coop.minga.finance.drawer.DrawerId;
import coop.minga.finance.drawer.app.DrawerCommands;
import coop.minga.finance.drawer.app.DrawerView;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.payment.Destination;
import coop.minga.finance.payment.app.IncomingPayments;
import coop.minga.finance.payment.app.IncomingPayments.Incoming;
import coop.minga.finance.payment.app.PaidAmounts;
import coop.minga.finance.receipt.ReceiptId;
import coop.minga.finance.receipt.domain.Receipt;
import coop.minga.finance.receipt.domain.ReceiptNumber;
import coop.minga.finance.receipt.store.ReceiptSeries;
import coop.minga.finance.receipt.store.Receipts;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes payments in cash and gives receipts for them.
 *
 * <p>Guarantee: inside the caller's transaction: money in the drawer, its entry and its receipt, or none of them.
 */
@ApplicationScoped
public class ReceiptCommands {
    private final Receipts receipts;
    private final ReceiptSeries series;
    private final ReceiptPayers payers;
    private final ReceiptQueries queries;
    private final DrawerCommands drawers;
    private final IncomingPayments incoming;
    private final Clock clock;

    ReceiptCommands(
            Receipts receipts,
            ReceiptSeries series,
            ReceiptPayers payers,
            ReceiptQueries queries,
            DrawerCommands drawers,
            IncomingPayments incoming,
            Clock clock) {
        this.receipts = receipts;
        this.series = series;
        this.payers = payers;
        this.queries = queries;
        this.drawers = drawers;
        this.incoming = incoming;
        this.clock = clock;
    }

    /** What stands on a receipt of paper: the name of its book, and its number in it. */
    public record Paper(String book, long number) {}

    /**
     * What somebody pays in cash.
     *
     * @param account what is paid for, unless it is the dues of a membership
     * @param payer who pays, as the receipt says it
     * @param paper the receipt that was given on paper, if this is entered later
     */
    public record Payment(
            DrawerId drawer,
            Amount amount,
            @Nullable UUID account,
            @Nullable UUID duesOf,
            @Nullable LocalDate paidOn,
            @Nullable String payer,
            @Nullable Paper paper) {}

    /**
     * Takes a payment into a drawer.
     *
     * @throws DomainFailure DRAWER_UNKNOWN, DRAWER_OF_ANOTHER, DRAWER_NOT_OPEN, PAPER_BOOK_MALFORMED, all that the
     *     destination refuses; the database: RECEIPT_ID_TAKEN, PAPER_RECEIPT_ENTERED_ALREADY
     */
    public ReceiptView take(Caller caller, String action, ReceiptId id, Payment payment) {
        var organisation = new OrganisationId(caller.organisation());
        DrawerView drawer = drawers.toPayInto(caller, payment.drawer());
        JournalEntryId entry = incoming.book(
                Author.of(caller, action),
                organisation,
                new Incoming(
                        new IncomingMoney.InHand(payment.drawer().account()),
                        PaidAmounts.positive(payment.amount(), Currency.getInstance(drawer.currency()), "/amount"),
                        Destination.of(payment.account(), payment.duesOf()),
                        payment.paidOn(),
                        "COLLECTION",
                        drawer.id()));
        var receipt = new Receipt(
                id,
                organisation,
                number(organisation, drawer, payment.paper()),
                payment.drawer().account(),
                entry,
                payers.seal(id, payment.payer()),
                caller.subject(),
                clock.instant());
        receipts.persistAndFlush(receipt);
        return queries.view(receipt);
    }

    private ReceiptNumber number(OrganisationId organisation, DrawerView drawer, @Nullable Paper paper) {
        return paper == null
                ? ReceiptNumber.issued(drawer.series(), series.next(organisation, drawer.series()))
                : ReceiptNumber.ofPaper(paper.book(), paper.number());
    }
}
