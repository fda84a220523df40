package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.dues.domain.DuesCharge;
import coop.minga.finance.dues.domain.DuesEvent;
import coop.minga.finance.dues.domain.DuesPosition;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Says what payments did to the charges, and tells it to the others.
 *
 * <p>Guarantee: inside the transaction that posted them, under the lock of their accounts; one event for each.
 */
@ApplicationScoped
class DuesSettlement {
    private final DuesBooks books;

    DuesSettlement(DuesBooks books) {
        this.books = books;
    }

    /**
     * An entry that is posted.
     *
     * @param minor what it paid; negative where a payment was taken back
     */
    record Moved(RecordedEntry entry, DuesAccount account, long minor) {}

    /** One receipt for each, in their order. */
    List<DuesReceiptView> settle(OrganisationId organisation, List<Moved> moved) {
        if (moved.isEmpty()) {
            return List.of();
        }
        Set<DuesAccount> accounts = new HashSet<>();
        moved.forEach(each -> accounts.add(each.account()));
        Map<DuesAccountId, List<DuesCharge>> charges = books.charges(accounts);
        // The balances are those after all of them; from there back to where the first found them.
        Map<DuesAccountId, Long> held = new HashMap<>(books.balances(accounts));
        moved.forEach(each -> held.merge(each.account().id(), each.minor(), Math::addExact));

        List<DuesReceiptView> receipts = new ArrayList<>();
        List<DuesEvent> events = new ArrayList<>();
        for (Moved each : moved) {
            DuesAccountId id = each.account().id();
            List<DuesCharge> charged = charges.getOrDefault(id, List.of());
            DuesPosition before = DuesPosition.of(charged, held.getOrDefault(id, 0L));
            DuesPosition after = DuesPosition.of(charged, held.merge(id, -each.minor(), Math::addExact));
            RecordedEntry entry = each.entry();
            UUID entryId = entry.draft().id().value();
            events.add(each.account().paid(entryId, entry.effectiveOn(), each.minor(), after, entry.recordedAt()));
            receipts.add(DuesReceiptView.of(entry, each.account(), each.minor(), before, after));
        }
        books.tell(organisation, events);
        return receipts;
    }
}
