package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.JournalEntryFilter;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about payments of dues, which are entries of the journal and nothing else.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class DuesPaymentQueries {
    private final JournalEntryQueries entries;

    DuesPaymentQueries(JournalEntryQueries entries) {
        this.entries = entries;
    }

    /** @throws DomainFailure DUES_PAYMENT_UNKNOWN */
    public DuesPaymentView get(JournalEntryId id) {
        return entries.ofSource(id, DuesMove.DUES_PAYMENT.name())
                .map(DuesPaymentView::of)
                .orElseThrow(() ->
                        new DomainFailure(DuesFailure.DUES_PAYMENT_UNKNOWN, "You have taken in no dues of this id."));
    }

    /** @param account all accounts' if null */
    public Page<DuesPaymentView> list(PageParameters page, @Nullable DuesAccountId account) {
        var filter = new JournalEntryFilter(
                EntryKind.ENTRY,
                DuesMove.DUES_PAYMENT.name(),
                account == null ? null : account.value(),
                null,
                null,
                null,
                null);
        return entries.list(page, filter).map(DuesPaymentView::of);
    }
}
