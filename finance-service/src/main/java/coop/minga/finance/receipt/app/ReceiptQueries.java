package coop.minga.finance.receipt.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.JournalEntryView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.receipt.ReceiptId;
import coop.minga.finance.receipt.domain.Receipt;
import coop.minga.finance.receipt.domain.ReceiptFailure;
import coop.minga.finance.receipt.store.Receipts;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about receipts.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; a collector is shown the
 * own ones alone.
 */
@ApplicationScoped
public class ReceiptQueries {
    private final Receipts receipts;
    private final ReceiptPayers payers;
    private final JournalEntryQueries entries;
    private final LedgerAccountQueries accounts;
    private final OrganisationQueries organisations;
    private final Lists lists;

    ReceiptQueries(
            Receipts receipts,
            ReceiptPayers payers,
            JournalEntryQueries entries,
            LedgerAccountQueries accounts,
            OrganisationQueries organisations,
            Lists lists) {
        this.receipts = receipts;
        this.payers = payers;
        this.entries = entries;
        this.accounts = accounts;
        this.organisations = organisations;
        this.lists = lists;
    }

    /**
     * One receipt.
     *
     * @param onlyBy the collector who may see no others; null for whoever may see all
     * @throws DomainFailure RECEIPT_UNKNOWN
     */
    public ReceiptView get(ReceiptId id, @Nullable String onlyBy) {
        return receipts.findByIdOptional(id.value())
                .filter(receipt -> onlyBy == null || receipt.receivedBy().equals(onlyBy))
                .map(this::view)
                .orElseThrow(
                        () -> new DomainFailure(ReceiptFailure.RECEIPT_UNKNOWN, "You have no receipt of this id."));
    }

    public Page<ReceiptView> list(PageParameters parameters, ReceiptFilter filter) {
        Page<Receipt> page = lists.page(
                Receipt.class,
                ReceiptSort.RECORDED_AT,
                parameters,
                filter::of,
                ReceiptSort::valueOf,
                receipt -> receipt.id().value());
        return page.with(views(page.items()));
    }

    /** What is printed. */
    PrintedReceipt printed(OrganisationId organisation, ReceiptId id, @Nullable String onlyBy) {
        ReceiptView view = get(id, onlyBy);
        String paidFor = view.paidInto().stream()
                .map(account -> accounts.get(new LedgerAccountId(account)).name())
                .collect(Collectors.joining(", "));
        return new PrintedReceipt(organisations.name(organisation), paidFor, view);
    }

    ReceiptView view(Receipt receipt) {
        return views(List.of(receipt)).getFirst();
    }

    private List<ReceiptView> views(List<Receipt> found) {
        List<JournalEntryId> ids = found.stream().map(Receipt::entry).toList();
        Map<JournalEntryId, JournalEntryView> byId = entries.getAll(ids);
        return found.stream()
                .map(receipt -> ReceiptView.of(
                        receipt,
                        Objects.requireNonNull(byId.get(receipt.entry())),
                        payers.open(receipt.id(), receipt.sealedPayer())))
                .toList();
    }
}
