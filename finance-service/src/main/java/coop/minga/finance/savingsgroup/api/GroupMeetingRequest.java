package coop.minga.finance.savingsgroup.api;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.MeetingSheet;
import coop.minga.finance.savingsgroup.domain.SheetLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a meeting.
 *
 * <p>Guarantee: who was there is enough to ask what should be in the box; to record it, the cash is counted.
 */
@Schema(name = "GroupMeetingRequest")
public record GroupMeetingRequest(
        @Schema(description = "An id of the client's own; the same meeting sent again is the same.") @Nullable UUID id,

        @NotNull UUID cycle,
        @NotNull LocalDate heldOn,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid SheetLineRequest> lines,

        @Schema(description = "Required but for validateOnly.") @Nullable @Valid CountRequest counted,

        @Schema(description = "The membership that answers for a difference.") @Nullable UUID confirmedBy,

        @Schema(description = "Only says what it comes to, and what should be in the box.") @Nullable Boolean validateOnly) {

    MeetingSheet sheet(CycleRules rules) {
        return sheet(rules.currency(), heldOn, lines, counted, confirmedBy);
    }

    static MeetingSheet sheet(
            Currency currency,
            LocalDate heldOn,
            List<SheetLineRequest> lines,
            @Nullable CountRequest counted,
            @Nullable UUID confirmedBy) {
        List<SheetLine> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            read.add(lines.get(i).line(currency, "/lines/" + i));
        }
        return new MeetingSheet(
                heldOn,
                read,
                counted == null ? null : counted.boxes(currency),
                confirmedBy == null ? null : new MembershipId(confirmedBy));
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(validateOnly);
    }
}
