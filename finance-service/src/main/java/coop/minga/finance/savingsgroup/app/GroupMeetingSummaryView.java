package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.GroupMeeting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a meeting was held.
 *
 * <p>Guarantee: a snapshot of one version; what was done in it is read one by one.
 */
@Schema(name = "GroupMeetingSummary")
public record GroupMeetingSummaryView(
        UUID id,

        @Schema(description = "The revision of the sheet that stands.")
        long version,

        UUID cycle,
        LocalDate heldOn,
        Instant recordedAt,
        Instant updatedAt) {

    static GroupMeetingSummaryView of(GroupMeeting meeting) {
        return new GroupMeetingSummaryView(
                meeting.id().value(),
                meeting.revision(),
                meeting.cycle().value(),
                meeting.heldOn(),
                meeting.recordedAt(),
                meeting.updatedAt());
    }
}
