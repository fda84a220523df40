package coop.minga.finance.savingsgroup.domain;

import java.util.List;

/**
 * What a meeting comes to after those before it.
 *
 * <p>Guarantee: a function of the rules and the sheets alone.
 *
 * @param brought what came to the boxes between the meeting before and this one, by other entries
 */
public record MeetingOutcome(
        MeetingSheet sheet, Boxes brought, List<LineOutcome> lines, Flows flows, Boxes expected, Boxes counted) {

    /** Whether the books would say the same of it. */
    public boolean booksLike(MeetingOutcome other) {
        return sheet.heldOn().equals(other.sheet.heldOn())
                && flows.equals(other.flows)
                && lines.stream()
                        .map(MeetingOutcome::booked)
                        .toList()
                        .equals(other.lines.stream().map(MeetingOutcome::booked).toList());
    }

    public boolean isUnconfirmed() {
        return !flows.difference().equals(Boxes.EMPTY) && sheet.confirmedBy() == null;
    }

    private static List<Object> booked(LineOutcome line) {
        return List.of(line.line(), line.chargesMinor(), line.principalMinor());
    }
}
