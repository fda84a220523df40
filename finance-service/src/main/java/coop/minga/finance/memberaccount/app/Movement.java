package coop.minga.finance.memberaccount.app;

import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry did to one member's account.
 *
 * <p>Guarantee: as it stands in the journal, or will if it is posted.
 *
 * @param amount without the fee
 * @param shares how many of them; 0 of money
 */
public record Movement(
        JournalEntryId entry,
        OrganisationId organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable LocalDate intendedOn,
        String source,
        @Nullable String description,
        MemberAccountId account,
        MembershipId membership,
        ProductId product,
        String kind,
        Money amount,
        Money fee,
        long shares) {

    static Movement of(RecordedEntry entry, AccountInUse used, Money amount) {
        return of(entry, used, amount, Money.zero(amount.currency()));
    }

    static Movement of(RecordedEntry entry, AccountInUse used, Money amount, Money fee) {
        EntryDraft draft = entry.draft();
        Long price = used.terms().sharePriceMinor();
        return new Movement(
                draft.id(),
                draft.organisation(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.intendedOn(),
                draft.source(),
                draft.description(),
                used.account().id(),
                used.account().membership(),
                used.account().product(),
                used.terms().kind().name(),
                amount,
                fee,
                price == null ? 0 : amount.minor() / price);
    }
}
