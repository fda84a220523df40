package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.GroupFailure;
import coop.minga.finance.savingsgroup.domain.GroupMeeting;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.finance.savingsgroup.store.GroupCycles;
import coop.minga.finance.savingsgroup.store.GroupMeetings;
import coop.minga.finance.savingsgroup.store.GroupSheets;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about meetings of a savings group.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class GroupMeetingQueries {
    private final GroupMeetings meetings;
    private final GroupCycles cycles;
    private final GroupSheets sheets;
    private final Lists lists;

    GroupMeetingQueries(GroupMeetings meetings, GroupCycles cycles, GroupSheets sheets, Lists lists) {
        this.meetings = meetings;
        this.cycles = cycles;
        this.sheets = sheets;
        this.lists = lists;
    }

    /**
     * A meeting by one of its sheets.
     *
     * @param revision the one that stands if null
     * @throws DomainFailure GROUP_MEETING_UNKNOWN
     */
    public GroupMeetingView get(GroupMeetingId id, @Nullable Integer revision) {
        GroupMeeting meeting = find(id);
        int wanted = revision == null ? meeting.revision() : revision;
        RecordedSheet sheet = sheets.revisions(id).stream()
                .filter(each -> each.revision() == wanted)
                .findFirst()
                .orElseThrow(GroupMeetingQueries::unknown);
        GroupCycle cycle = cycles.findById(meeting.cycle().value());
        return GroupMeetingView.of(cycle, sheet);
    }

    public Page<GroupMeetingSummaryView> list(PageParameters page, @Nullable UUID cycle) {
        return lists.page(
                        GroupMeeting.class,
                        GroupMeetingSort.HELD_ON,
                        page,
                        (criteria, row) -> cycle == null ? List.of() : List.of(criteria.equal(row.get("cycle"), cycle)),
                        GroupMeetingSort::valueOf,
                        meeting -> meeting.id().value())
                .map(GroupMeetingSummaryView::of);
    }

    GroupMeeting find(GroupMeetingId id) {
        return meetings.findByIdOptional(id.value()).orElseThrow(GroupMeetingQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                GroupFailure.GROUP_MEETING_UNKNOWN, "You have no meeting, or sheet of it, of this id.");
    }
}
