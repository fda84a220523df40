package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.MeetingOutcome;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.finance.savingsgroup.domain.RecordedSheet.Circumstances;
import coop.minga.finance.savingsgroup.domain.SheetCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a savings group as one of its sheets tells it.
 *
 * <p>Guarantee: a revision never changes.
 */
@Schema(name = "GroupMeeting")
public record GroupMeetingView(
        UUID id,

        @Schema(description = "The revision of the sheet, from 1 on; 0 of what was only asked.")
        long version,

        @Schema(description = "Why the sheet was entered; none of what was only asked.") @Nullable SheetCause cause,

        @Schema(description = "Whether nothing was written.")
        boolean validateOnly,

        UUID cycle,
        LocalDate heldOn,
        List<SheetLineView> lines,
        SheetTotalsView totals,

        @Schema(description = "What must be there at the end.")
        BoxesView expected,

        @Schema(description = "What was counted; of what was only asked, what is expected if nothing was.")
        BoxesView counted,

        @Schema(description = "Counted above expected; below zero what is missing.")
        BoxesView difference,

        @Schema(description = "The member who answers for a difference.") @Nullable UUID confirmedBy,

        @Schema(description = "The one entry of the sheet; none where no money moved.") @Nullable UUID journalEntry,

        @Schema(description = "The entry that took back that of the revision before.") @Nullable UUID reversal,

        @Nullable Instant recordedAt) {

    static GroupMeetingView of(GroupCycle cycle, RecordedSheet sheet) {
        return of(cycle, sheet, false);
    }

    /** What recording or correcting it would come to. */
    static GroupMeetingView validated(GroupCycle cycle, GroupMeetingId id, MeetingOutcome outcome) {
        var nothing = new Circumstances(id, 0, SheetCause.RECORDED, null, null, "", Instant.EPOCH);
        return of(cycle, RecordedSheet.of(nothing, outcome), true);
    }

    private static GroupMeetingView of(GroupCycle cycle, RecordedSheet sheet, boolean isOnlyAsked) {
        CycleRules rules = cycle.rules();
        return new GroupMeetingView(
                sheet.meeting().value(),
                sheet.revision(),
                isOnlyAsked ? null : sheet.cause(),
                isOnlyAsked,
                cycle.id().value(),
                sheet.heldOn(),
                sheet.lines().stream()
                        .map(line -> SheetLineView.of(line, rules.currency()))
                        .toList(),
                SheetTotalsView.of(sheet.lines(), rules),
                BoxesView.of(sheet.expected(), rules.currency()),
                BoxesView.of(sheet.counted(), rules.currency()),
                BoxesView.of(sheet.counted().minus(sheet.expected()), rules.currency()),
                sheet.confirmedBy() == null ? null : sheet.confirmedBy().value(),
                sheet.entry() == null ? null : sheet.entry().value(),
                sheet.reversal() == null ? null : sheet.reversal().value(),
                isOnlyAsked ? null : sheet.recordedAt());
    }
}
