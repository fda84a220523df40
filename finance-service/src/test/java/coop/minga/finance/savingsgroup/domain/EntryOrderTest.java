package coop.minga.finance.savingsgroup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.domain.EntryOrder.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A group that has lent and granted all it has: neither entry of a meeting can go before the other. */
class EntryOrderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate DUE = DAY.plusWeeks(8);
    private static final MembershipId AMINA = new MembershipId(UUID.randomUUID());

    private final CycleRules rules = new CycleRules(GroupOfTests.KES, 100, 5, 20, Map.of(), 0, List.of(DAY, DUE));

    @Test
    void meetingsAreUndoneFromTheLastAndDoneAgainWhereEntriesCannotBeExchanged() {
        HeldMeeting paidIn = held(0, new Boxes(0, 40), line(0, null, 40, 0));
        HeldMeeting granted = held(1, new Boxes(500, 0), line(5, null, 0, 40));
        HeldMeeting lent = held(2, new Boxes(0, 0), line(0, new LoanAsked(500, DUE), 0, 0));
        var corrected = new MeetingSheet(DAY.plusWeeks(1), List.of(line(4, null, 0, 40)), new Boxes(500, 0), AMINA);
        CycleChange change =
                CycleChange.of(rules, List.of(paidIn, granted, lent), granted.id(), corrected, Boxes.EMPTY);
        List<Turn> turns = EntryOrder.of(change, Boxes.EMPTY);
        assertThat(turns.stream().map(turn -> turn.step().meeting()))
                .containsExactly(lent.id(), granted.id(), granted.id(), lent.id());
        assertThat(turns.stream().map(Turn::isReversal)).containsExactly(true, true, false, false);
    }

    @Test
    void otherwiseTheCorrectedMeetingAloneIsExchanged() {
        HeldMeeting paidIn = held(0, new Boxes(500, 0), line(5, null, 0, 0));
        HeldMeeting lent = held(1, new Boxes(0, 0), line(0, new LoanAsked(500, DUE), 0, 0));
        var corrected = new MeetingSheet(DAY, List.of(line(4, null, 0, 0)), new Boxes(500, 0), AMINA);
        CycleChange change = CycleChange.of(rules, List.of(paidIn, lent), paidIn.id(), corrected, Boxes.EMPTY);
        assertThat(EntryOrder.of(change, Boxes.EMPTY).stream().map(Turn::isReversal))
                .containsExactly(false, true);
    }

    private static HeldMeeting held(int week, Boxes counted, SheetLine line) {
        var sheet = new MeetingSheet(DAY.plusWeeks(week), List.of(line), counted, null);
        return new HeldMeeting(new GroupMeetingId(UUID.randomUUID()), sheet, Boxes.EMPTY);
    }

    private static SheetLine line(int shares, @Nullable LoanAsked loan, long social, long grant) {
        return new SheetLine(AMINA, Attendance.PRESENT, shares, 0, loan, List.of(), social, grant);
    }
}
