package coop.minga.finance.ledger.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.store.AccountHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was posted to an account, for the features that print statements.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class AccountLines {
    private final AccountHistory history;
    private final EntryTexts texts;

    AccountLines(AccountHistory history, EntryTexts texts) {
        this.history = history;
        this.texts = texts;
    }

    /**
     * One posting to an account.
     *
     * @param minor a debit is positive
     * @param digest SHA-256 of the entry
     * @param chainPosition the place of the entry in the organisation's chain, and with {@code chainHash} the proof of
     *     everything up to it; null in the seconds until it is sealed
     */
    public record Line(
            JournalEntryId entry,
            EntryKind kind,
            @Nullable JournalEntryId target,
            LocalDate effectiveOn,
            Instant recordedAt,
            String source,
            @Nullable UUID sourceId,
            @Nullable String description,
            long minor,
            @Nullable String digest,
            @Nullable Long chainPosition,
            @Nullable String chainHash) {}

    /**
     * The postings of some business days, as they were known at an instant.
     *
     * @param most how many at the most
     */
    public List<Line> between(LedgerAccountId account, LocalDate from, LocalDate through, Instant knownAt, int most) {
        return history.lines(account, from, through, knownAt, most).stream()
                .map(line -> new Line(
                        line.entry(),
                        line.kind(),
                        line.target(),
                        line.effectiveOn(),
                        line.recordedAt(),
                        line.source(),
                        line.sourceId(),
                        texts.open(line.entry(), line.sealedDescription()),
                        line.minor(),
                        line.digest(),
                        line.position(),
                        line.hash()))
                .toList();
    }
}
