package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.app.CycleLedger.Posted;
import coop.minga.finance.savingsgroup.domain.CycleChange;
import coop.minga.finance.savingsgroup.domain.CycleChange.Step;
import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.EntryOrder;
import coop.minga.finance.savingsgroup.domain.EntryOrder.Turn;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.GroupFailure;
import coop.minga.finance.savingsgroup.domain.GroupMeeting;
import coop.minga.finance.savingsgroup.domain.GroupMeetingEntered;
import coop.minga.finance.savingsgroup.domain.MeetingSheet;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.finance.savingsgroup.domain.RecordedSheet.Circumstances;
import coop.minga.finance.savingsgroup.domain.SheetCause;
import coop.minga.finance.savingsgroup.domain.SheetLine;
import coop.minga.finance.savingsgroup.store.GroupCycles;
import coop.minga.finance.savingsgroup.store.GroupMeetings;
import coop.minga.finance.savingsgroup.store.GroupMembers;
import coop.minga.finance.savingsgroup.store.GroupSheets;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What can be done with meetings of a savings group.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction, in which nothing else happens to the cycle;
 * the meeting is recorded as a whole, with whatever follows from it in others, or not at all.
 */
@ApplicationScoped
public class GroupMeetingCommands {
    private final GroupCycles cycles;
    private final GroupMeetings meetings;
    private final GroupSheets sheets;
    private final GroupMembers groupMembers;
    private final GroupPostings postings;
    private final CycleLedger ledger;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Event<GroupMeetingEntered> entered;
    private final Clock clock;

    GroupMeetingCommands(
            GroupCycles cycles,
            GroupMeetings meetings,
            GroupSheets sheets,
            GroupMembers groupMembers,
            GroupPostings postings,
            CycleLedger ledger,
            MemberQueries members,
            OrganisationQueries organisations,
            Event<GroupMeetingEntered> entered,
            Clock clock) {
        this.cycles = cycles;
        this.meetings = meetings;
        this.sheets = sheets;
        this.groupMembers = groupMembers;
        this.postings = postings;
        this.ledger = ledger;
        this.members = members;
        this.organisations = organisations;
        this.entered = entered;
        this.clock = clock;
    }

    /**
     * Records a meeting; said again word by word, also by another device, it is the one that is there.
     *
     * @throws DomainFailure GROUP_CYCLE_UNKNOWN, GROUP_CYCLE_TRANSITION_ILLEGAL, GROUP_MEETING_ID_TAKEN, and most of
     *     {@link GroupFailure}; MEMBERSHIP_NOT_YET_KNOWN, and the ledger's
     */
    public GroupMeetingView record(
            Caller caller, GroupMeetingId id, CycleId cycleId, Function<CycleRules, MeetingSheet> asked) {
        GroupCycle cycle = alone(cycleId);
        MeetingSheet sheet = asked.apply(cycle.rules());
        Optional<GroupMeeting> known = meetings.findByIdOptional(id.value());
        if (known.isPresent()) {
            List<RecordedSheet> revisions = sheets.revisions(id);
            if (!known.get().cycle().equals(cycleId)
                    || !revisions.getFirst().sheet().saysTheSameAs(sheet)) {
                throw new DomainFailure(
                        GroupFailure.GROUP_MEETING_ID_TAKEN, "Correct that meeting, or name this one otherwise.");
            }
            return GroupMeetingView.of(cycle, revisions.getLast());
        }
        Planned planned = plan(cycle, id, sheet);
        planned.change().requireCounted(cycle.rules());
        meetings.persistAndFlush(new GroupMeeting(id, cycle, sheet.heldOn(), clock.instant()));
        return enter(caller, "POST /api/v1/group-meetings", cycle, id, planned);
    }

    /**
     * Puts another sheet in the place of the one that stands; that one stays to be read.
     *
     * @param corrects the revision that is corrected
     * @throws DomainFailure GROUP_MEETING_UNKNOWN, GROUP_MEETING_REVISED, and those of {@link #record}
     */
    public GroupMeetingView correct(
            Caller caller, GroupMeetingId id, int corrects, Function<CycleRules, MeetingSheet> asked) {
        GroupCycle cycle = alone(meetings.cycleOf(id).orElseThrow(GroupMeetingQueries::unknown));
        requireRevision(id, corrects);
        Planned planned = plan(cycle, id, asked.apply(cycle.rules()));
        planned.change().requireCounted(cycle.rules());
        return enter(caller, "POST /api/v1/group-meetings/{id}/corrections", cycle, id, planned);
    }

    /** What recording a meeting would come to; nothing is written. */
    public GroupMeetingView validate(GroupMeetingId id, CycleId cycleId, Function<CycleRules, MeetingSheet> asked) {
        GroupCycle cycle = cycles.findByIdOptional(cycleId.value()).orElseThrow(GroupCycleQueries::unknown);
        if (meetings.findByIdOptional(id.value()).isPresent()) {
            throw new DomainFailure(GroupFailure.GROUP_MEETING_ID_TAKEN, "The meeting is recorded already.");
        }
        return validated(cycle, id, asked.apply(cycle.rules()));
    }

    /** What correcting a meeting would come to; nothing is written. */
    public GroupMeetingView validateCorrection(
            GroupMeetingId id, int corrects, Function<CycleRules, MeetingSheet> asked) {
        GroupCycle cycle = meetings.cycleOf(id)
                .flatMap(of -> cycles.findByIdOptional(of.value()))
                .orElseThrow(GroupMeetingQueries::unknown);
        requireRevision(id, corrects);
        return validated(cycle, id, asked.apply(cycle.rules()));
    }

    private GroupMeetingView validated(GroupCycle cycle, GroupMeetingId id, MeetingSheet sheet) {
        return GroupMeetingView.validated(
                cycle, id, plan(cycle, id, sheet).change().outcome());
    }

    private record Planned(CycleChange change, List<RecordedSheet> standing) {}

    private Planned plan(GroupCycle cycle, GroupMeetingId id, MeetingSheet sheet) {
        cycle.requireOpen();
        requireDay(cycle, id, sheet.heldOn());
        requireMembers(sheet);
        List<RecordedSheet> standing = sheets.standing(cycle.id());
        CycleChange change = CycleChange.of(
                cycle.rules(), standing.stream().map(RecordedSheet::held).toList(), id, sheet, postings.boxes(cycle));
        return new Planned(change, standing);
    }

    private GroupMeetingView enter(
            Caller caller, String action, GroupCycle cycle, GroupMeetingId asked, Planned planned) {
        List<Turn> turns = EntryOrder.of(planned.change(), postings.free(cycle));
        Map<GroupMeetingId, RecordedSheet> standing = new HashMap<>();
        Map<GroupMeetingId, JournalEntryId> standingEntries = new HashMap<>();
        planned.standing().forEach(each -> {
            standing.put(each.meeting(), each);
            if (each.entry() != null) {
                standingEntries.put(each.meeting(), each.entry());
            }
        });
        Posted posted = ledger.post(Author.of(caller, action), cycle, turns, standingEntries);
        List<Step> steps = turns.stream()
                .filter(turn -> !turn.isReversal())
                .map(Turn::step)
                .toList();
        groupMembers.number(
                cycle.organisation(),
                planned.change().outcome().sheet().lines().stream()
                        .map(SheetLine::membership)
                        .toList());
        Instant now = clock.instant();
        List<RecordedSheet> recorded = new ArrayList<>();
        for (Step step : steps) {
            RecordedSheet before = standing.get(step.meeting());
            boolean isAsked = step.meeting().equals(asked);
            var circumstances = new Circumstances(
                    step.meeting(),
                    before == null ? 1 : before.revision() + 1,
                    before == null ? SheetCause.RECORDED : isAsked ? SheetCause.CORRECTED : SheetCause.FOLLOWED,
                    posted.entries().get(step.meeting()),
                    posted.reversals().get(step.meeting()),
                    caller.subject(),
                    now);
            RecordedSheet sheet = RecordedSheet.of(circumstances, step.now());
            if (before != null) {
                meetings.findById(step.meeting().value()).revise(sheet.heldOn(), now);
            }
            sheets.add(cycle.organisation(), sheet);
            recorded.add(sheet);
            entered.fire(new GroupMeetingEntered(
                    cycle.organisation(),
                    cycle.id(),
                    cycle.rules().currency(),
                    sheet,
                    step.now().flows()));
        }
        meetings.flush();
        return recorded.stream()
                .filter(sheet -> sheet.meeting().equals(asked))
                .map(sheet -> GroupMeetingView.of(cycle, sheet))
                .findFirst()
                .orElseThrow();
    }

    private GroupCycle alone(CycleId id) {
        return cycles.toChange(id).orElseThrow(GroupCycleQueries::unknown);
    }

    private void requireRevision(GroupMeetingId id, int corrects) {
        int now = meetings.findByIdOptional(id.value())
                .orElseThrow(GroupMeetingQueries::unknown)
                .revision();
        if (now != corrects) {
            throw new DomainFailure(
                    GroupFailure.GROUP_MEETING_REVISED,
                    "Read revision " + now + " and correct that one.",
                    Map.of("currentRevision", now));
        }
    }

    private void requireDay(GroupCycle cycle, GroupMeetingId id, LocalDate day) {
        LocalDate today = organisations.today(cycle.organisation());
        if (day.isBefore(cycle.opensOn()) || day.isAfter(today)) {
            throw DomainFailure.at(
                    GroupFailure.GROUP_MEETING_DAY_OUTSIDE,
                    "/heldOn",
                    "Name a day from " + cycle.opensOn() + " to " + today + ".");
        }
        meetings.of(cycle.id(), day).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new DomainFailure(
                    GroupFailure.GROUP_MEETING_DAY_TAKEN,
                    "Correct that meeting if something is missing in it.",
                    Map.of("meeting", other.id().value()));
        });
    }

    private void requireMembers(MeetingSheet sheet) {
        Set<MembershipId> named = new LinkedHashSet<>();
        sheet.lines().forEach(line -> named.add(line.membership()));
        if (sheet.confirmedBy() != null) {
            named.add(sheet.confirmedBy());
        }
        Map<MembershipId, Boolean> open = members.areOpenOn(named, sheet.heldOn());
        List<Violation> left = new ArrayList<>();
        for (int i = 0; i < sheet.lines().size(); i++) {
            SheetLine line = sheet.lines().get(i);
            if ((line.shares() > 0 || line.loan() != null) && !Boolean.TRUE.equals(open.get(line.membership()))) {
                left.add(new Violation(
                        "/lines/" + i + "/membership",
                        GroupFailure.GROUP_MEMBER_LEFT.name(),
                        "The membership was not open on that day."));
            }
        }
        if (!left.isEmpty()) {
            throw new DomainFailure(GroupFailure.GROUP_MEMBER_LEFT, left);
        }
    }
}
