package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with what it came to, as it was entered in the books.
 *
 * <p>Guarantee: never changes.
 *
 * @param entry none where no money moved
 * @param reversal that took back the entry of the revision before
 * @param brought what came to the boxes between the meeting before and this one, by other entries
 */
public record RecordedSheet(
        GroupMeetingId meeting,
        int revision,
        SheetCause cause,
        LocalDate heldOn,
        @Nullable JournalEntryId entry,
        @Nullable JournalEntryId reversal,
        Boxes brought,
        Boxes expected,
        Boxes counted,
        @Nullable MembershipId confirmedBy,
        String recordedBy,
        Instant recordedAt,
        List<Line> lines) {
    public RecordedSheet {
        lines = List.copyOf(lines);
    }

    /** What a sheet says of a member, with how it was split. */
    public record Line(SheetLine line, long chargesMinor, long principalMinor, long finesMinor) {
        public long lentMinor() {
            return line.loan() == null ? 0 : line.loan().minor();
        }
    }

    /** Where and why a sheet was entered, and by whom. */
    public record Circumstances(
            GroupMeetingId meeting,
            int revision,
            SheetCause cause,
            @Nullable JournalEntryId entry,
            @Nullable JournalEntryId reversal,
            String recordedBy,
            Instant recordedAt) {}

    public static RecordedSheet of(Circumstances entered, MeetingOutcome outcome) {
        return new RecordedSheet(
                entered.meeting(),
                entered.revision(),
                entered.cause(),
                outcome.sheet().heldOn(),
                entered.entry(),
                entered.reversal(),
                outcome.brought(),
                outcome.expected(),
                outcome.counted(),
                outcome.sheet().confirmedBy(),
                entered.recordedBy(),
                entered.recordedAt(),
                outcome.lines().stream()
                        .map(each ->
                                new Line(each.line(), each.chargesMinor(), each.principalMinor(), each.finesMinor()))
                        .toList());
    }

    public MeetingSheet sheet() {
        return new MeetingSheet(heldOn, lines.stream().map(Line::line).toList(), counted, confirmedBy);
    }

    public HeldMeeting held() {
        return new HeldMeeting(meeting, sheet(), brought);
    }

    /** What it says of a member. */
    public Optional<Line> of(MembershipId member) {
        return lines.stream()
                .filter(each -> each.line().membership().equals(member))
                .findFirst();
    }
}
