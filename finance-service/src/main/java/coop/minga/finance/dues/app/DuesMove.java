package coop.minga.finance.dues.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What dues move in the books.
 *
 * <p>Guarantee: always in the general fund; the source says what it was, its id whose dues account.
 */
enum DuesMove {
    DUES_CHARGE,
    DUES_PAYMENT,
    DUES_WAIVER;

    /** Whether an entry of this source moved dues. */
    static boolean moved(String source) {
        return Stream.of(values()).map(DuesMove::name).anyMatch(source::equals);
    }

    EntryDraft entry(
            JournalEntryId id,
            OrganisationId organisation,
            @Nullable LocalDate effectiveOn,
            UUID duesAccount,
            @Nullable String description,
            Money amount,
            LedgerAccountId debit,
            LedgerAccountId credit) {
        FundId fund = FundId.generalOf(organisation);
        return EntryDraft.entry(
                id,
                organisation,
                effectiveOn,
                name(),
                duesAccount,
                description,
                List.of(Posting.debit(debit, fund, amount), Posting.credit(credit, fund, amount)));
    }
}
