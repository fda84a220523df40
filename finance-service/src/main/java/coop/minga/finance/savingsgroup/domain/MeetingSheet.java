package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.member.MembershipId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a meeting, as the group wrote it down.
 *
 * <p>Guarantee: never changes; a correction is another sheet.
 *
 * @param counted what was found at the end; null while it is only asked what should be there
 * @param confirmedBy the member who answers for a difference
 */
public record MeetingSheet(
        LocalDate heldOn,
        List<SheetLine> lines,
        @Nullable Boxes counted,
        @Nullable MembershipId confirmedBy) {
    public MeetingSheet {
        lines = List.copyOf(lines);
    }

    /** Whether it says the same, in whatever order. */
    public boolean saysTheSameAs(MeetingSheet other) {
        return heldOn.equals(other.heldOn)
                && ordered().equals(other.ordered())
                && Objects.equals(counted, other.counted)
                && Objects.equals(confirmedBy, other.confirmedBy);
    }

    MeetingSheet confirmedBy(@Nullable MembershipId member) {
        return new MeetingSheet(heldOn, lines, counted, member);
    }

    private List<SheetLine> ordered() {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.membership().value()))
                .toList();
    }
}
