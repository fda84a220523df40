package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.CycleBook;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.MeetingOutcome;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A cycle as its standing sheets tell it.
 *
 * <p>Guarantee: a snapshot.
 *
 * @param outcomes of the sheets at the same places
 */
record CycleHistory(List<RecordedSheet> sheets, List<MeetingOutcome> outcomes, CycleBook book) {

    static CycleHistory of(GroupCycle cycle, List<RecordedSheet> standing) {
        var book = new CycleBook(cycle.rules());
        List<MeetingOutcome> outcomes = new ArrayList<>();
        standing.forEach(each -> outcomes.add(book.enter(each.sheet(), each.brought())));
        return new CycleHistory(standing, outcomes, book);
    }
}
