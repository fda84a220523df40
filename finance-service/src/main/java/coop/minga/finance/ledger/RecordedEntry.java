package coop.minga.finance.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the journal, or will if it is posted.
 *
 * <p>Guarantee: everything an answer or an event may tell is here before the entry is posted, so that both are stored with
 * it; what its accounts hold afterwards is not.
 *
 * @param intendedOn the day it was meant for, where that day's period was closed
 */
public record RecordedEntry(
        EntryDraft draft, LocalDate effectiveOn, @Nullable LocalDate intendedOn, Instant recordedAt) {

    /** The same entry on the first day that is open. */
    public RecordedEntry movedTo(LocalDate openDay) {
        return new RecordedEntry(draft, openDay, intendedOn == null ? effectiveOn : intendedOn, recordedAt);
    }
}
