package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.domain.EntryOrder.Turn;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.GroupFailure;
import coop.minga.finance.savingsgroup.domain.MeetingOutcome;
import coop.minga.finance.savingsgroup.domain.ShareOut;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts what meetings and share-outs come to.
 *
 * <p>Guarantee: inside the caller's transaction, one entry for a meeting and one for a share-out, and nothing half; by
 * hand none of them is taken back.
 */
@ApplicationScoped
class CycleLedger {
    private static final String MEETING = "GROUP_MEETING";
    private static final String SHARE_OUT = "GROUP_SHARE_OUT";

    private final Ledger ledger;
    private final JournalEntryQueries entries;
    private final GroupPostings postings;
    private final Clock clock;

    CycleLedger(Ledger ledger, JournalEntryQueries entries, GroupPostings postings, Clock clock) {
        this.ledger = ledger;
        this.entries = entries;
        this.postings = postings;
        this.clock = clock;
    }

    /** The entries of meetings that were made and taken back; none of one in which no money moved. */
    record Posted(Map<GroupMeetingId, JournalEntryId> entries, Map<GroupMeetingId, JournalEntryId> reversals) {}

    /** @param standing the entry that each meeting has so far */
    Posted post(Author author, GroupCycle cycle, List<Turn> turns, Map<GroupMeetingId, JournalEntryId> standing) {
        var posted = new Posted(new HashMap<>(), new HashMap<>());
        List<EntryDraft> drafts = new ArrayList<>();
        for (Turn turn : turns) {
            GroupMeetingId meeting = turn.step().meeting();
            var id = new JournalEntryId(UuidV7.next(clock));
            if (!turn.isReversal()) {
                List<Posting> lines = postings.of(cycle, turn.step().now().flows());
                if (!lines.isEmpty()) {
                    LocalDate day = turn.step().now().sheet().heldOn();
                    drafts.add(EntryDraft.entry(id, cycle.organisation(), day, MEETING, meeting.value(), null, lines));
                    posted.entries().put(meeting, id);
                }
                continue;
            }
            JournalEntryId target = standing.get(meeting);
            MeetingOutcome old = turn.step().old();
            if (target != null && old != null) {
                LocalDate day = old.sheet().heldOn();
                drafts.add(entries.reversal(id, cycle.organisation(), target, day, null));
                posted.reversals().put(meeting, id);
            }
        }
        ledger.postWithin(author, drafts);
        return posted;
    }

    Optional<JournalEntryId> post(Author author, GroupCycle cycle, LocalDate day, ShareOut shareOut) {
        List<Posting> lines = postings.of(cycle, shareOut);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var id = new JournalEntryId(UuidV7.next(clock));
        ledger.postWithin(
                author,
                List.of(EntryDraft.entry(
                        id, cycle.organisation(), day, SHARE_OUT, cycle.id().value(), null, lines)));
        return Optional.of(id);
    }

    /** The journal alone would leave the members' sheets behind. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(MEETING) || asked.source().equals(SHARE_OUT)) {
            throw new DomainFailure(
                    GroupFailure.GROUP_MEETING_IS_CORRECTED, "Correct the meeting while its cycle is open.");
        }
    }
}
