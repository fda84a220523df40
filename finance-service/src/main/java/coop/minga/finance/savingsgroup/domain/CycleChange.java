package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet, new or corrected, makes of a cycle: the meeting itself, and the meetings after it that come to something
 * else than is booked.
 *
 * <p>Guarantee: computed from the sheets alone, with nothing written; all meetings together are possible.
 *
 * @param before every meeting that stood, in their order
 * @param after every meeting as it comes to now, in their order
 */
public record CycleChange(
        GroupMeetingId asked, Map<GroupMeetingId, MeetingOutcome> before, Map<GroupMeetingId, MeetingOutcome> after) {

    /**
     * A meeting whose entry is new, or takes the place of another.
     *
     * @param old null of a meeting that was not recorded before
     */
    public record Step(GroupMeetingId meeting, @Nullable MeetingOutcome old, MeetingOutcome now) {}

    /**
     * Puts a sheet where its day is.
     *
     * @param standing in any order
     * @param ledger what the boxes hold in the books now; what the last meeting did not leave there, a new last meeting
     *     finds there
     * @throws DomainFailure what {@link CycleBook#enter} refuses, or GROUP_OTHER_MEETING_CONTRADICTS
     */
    public static CycleChange of(
            CycleRules rules, List<HeldMeeting> standing, GroupMeetingId asked, MeetingSheet sheet, Boxes ledger) {
        List<HeldMeeting> sorted = sorted(standing);
        var book = new CycleBook(rules);
        Map<GroupMeetingId, MeetingOutcome> before = new LinkedHashMap<>();
        sorted.forEach(each -> before.put(each.id(), book.enter(each.sheet(), each.brought())));
        boolean isLast = sorted.isEmpty() || sorted.getLast().sheet().heldOn().isBefore(sheet.heldOn());
        Boxes brought = standing.stream()
                .filter(each -> each.id().equals(asked))
                .map(HeldMeeting::brought)
                .findFirst()
                .orElseGet(() -> isLast ? ledger.minus(book.boxes()) : Boxes.EMPTY);
        List<HeldMeeting> changed = new ArrayList<>(sorted);
        changed.removeIf(each -> each.id().equals(asked));
        changed.add(new HeldMeeting(asked, sheet, brought));
        return new CycleChange(asked, before, replay(rules, sorted(changed), asked, sheet, before));
    }

    private static Map<GroupMeetingId, MeetingOutcome> replay(
            CycleRules rules,
            List<HeldMeeting> meetings,
            GroupMeetingId asked,
            MeetingSheet sheet,
            Map<GroupMeetingId, MeetingOutcome> before) {
        var book = new CycleBook(rules);
        Map<GroupMeetingId, MeetingOutcome> after = new LinkedHashMap<>();
        for (HeldMeeting each : meetings) {
            if (each.id().equals(asked)) {
                after.put(asked, book.enter(sheet, each.brought()));
                continue;
            }
            try {
                MeetingOutcome old = Objects.requireNonNull(before.get(each.id()));
                MeetingOutcome now = book.enter(each.sheet(), each.brought());
                boolean isOtherDifference =
                        !now.flows().difference().equals(old.flows().difference());
                after.put(each.id(), isOtherDifference ? confirmed(now, sheet) : now);
            } catch (DomainFailure refusal) {
                throw new DomainFailure(
                        GroupFailure.GROUP_OTHER_MEETING_CONTRADICTS,
                        "The meeting of " + each.sheet().heldOn() + " would be refused: " + refusal.detail(),
                        Map.of(
                                "meeting",
                                each.id().value(),
                                "heldOn",
                                each.sheet().heldOn().toString(),
                                "reason",
                                refusal.type().name()));
            }
        }
        return after;
    }

    /** Nobody has confirmed this difference yet but who confirms the change. */
    private static MeetingOutcome confirmed(MeetingOutcome now, MeetingSheet sheet) {
        return new MeetingOutcome(
                now.sheet().confirmedBy(sheet.confirmedBy()),
                now.brought(),
                now.lines(),
                now.flows(),
                now.expected(),
                now.counted());
    }

    private static List<HeldMeeting> sorted(List<HeldMeeting> meetings) {
        return meetings.stream()
                .sorted(Comparator.comparing(each -> each.sheet().heldOn()))
                .toList();
    }

    public MeetingOutcome outcome() {
        return Objects.requireNonNull(after.get(asked));
    }

    /** The meeting itself and those that no longer come to what is booked, in their order. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        after.forEach((id, now) -> {
            MeetingOutcome old = before.get(id);
            if (id.equals(asked) || old == null || !now.booksLike(old)) {
                steps.add(new Step(id, old, now));
            }
        });
        return steps;
    }

    /** The meeting itself and all on later days, in their order. */
    public List<Step> allSteps() {
        LocalDate from = outcome().sheet().heldOn();
        MeetingOutcome old = before.get(asked);
        LocalDate first =
                old != null && old.sheet().heldOn().isBefore(from) ? old.sheet().heldOn() : from;
        List<Step> steps = new ArrayList<>();
        after.forEach((id, now) -> {
            if (!now.sheet().heldOn().isBefore(first)) {
                steps.add(new Step(id, before.get(id), now));
            }
        });
        return steps;
    }

    /** @throws DomainFailure GROUP_COUNT_MISSING, GROUP_CASH_DIFFERS with the numbers of every meeting that differs */
    public void requireCounted(CycleRules rules) {
        if (outcome().sheet().counted() == null) {
            throw DomainFailure.at(GroupFailure.GROUP_COUNT_MISSING, "/counted", "Count the box and the social fund.");
        }
        List<Map<String, Object>> differences = steps().stream()
                .map(Step::now)
                .filter(MeetingOutcome::isUnconfirmed)
                .map(outcome -> Map.<String, Object>of(
                        "heldOn", outcome.sheet().heldOn().toString(),
                        "expectedBox", rules.amount(outcome.expected().boxMinor()),
                        "countedBox", rules.amount(outcome.counted().boxMinor()),
                        "expectedSocialFund", rules.amount(outcome.expected().socialMinor()),
                        "countedSocialFund", rules.amount(outcome.counted().socialMinor())))
                .toList();
        if (!differences.isEmpty()) {
            throw new DomainFailure(
                    GroupFailure.GROUP_CASH_DIFFERS,
                    "Count again, look for the mistake, or let a member confirm the difference in confirmedBy.",
                    Map.of("differences", differences));
        }
    }
}
