package coop.minga.finance.receipt.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.receipt.ReceiptId;
import coop.minga.platform.transaction.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Prints receipts.
 *
 * <p>Guarantee: drawn outside of the transaction that reads them; the same receipt is always printed the same.
 */
@ApplicationScoped
public class ReceiptPrinting {
    private final Queries queries;
    private final ReceiptQueries receipts;

    ReceiptPrinting(Queries queries, ReceiptQueries receipts) {
        this.queries = queries;
        this.receipts = receipts;
    }

    /** @throws coop.minga.platform.problem.DomainFailure RECEIPT_UNKNOWN */
    public byte[] print(OrganisationId organisation, ReceiptId id, @Nullable String onlyBy) {
        return ReceiptPdf.draw(queries.answer(() -> receipts.printed(organisation, id, onlyBy)));
    }
}
