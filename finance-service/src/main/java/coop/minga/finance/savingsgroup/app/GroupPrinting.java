package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.app.PrintedSheet.Row;
import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.GroupLoan;
import coop.minga.finance.savingsgroup.domain.LineOutcome;
import coop.minga.finance.savingsgroup.domain.MeetingOutcome;
import coop.minga.finance.savingsgroup.domain.MemberBook;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.finance.savingsgroup.store.GroupCycles;
import coop.minga.finance.savingsgroup.store.GroupMeetings;
import coop.minga.finance.savingsgroup.store.GroupMembers;
import coop.minga.finance.savingsgroup.store.GroupSheets;
import coop.minga.platform.money.Money;
import coop.minga.platform.transaction.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints the sheets of meetings: before a meeting to be filled in by hand, and after it with its figures.
 *
 * <p>Guarantee: drawn outside of the transaction that reads them; no member's name, but the number of the passbook.
 */
@ApplicationScoped
public class GroupPrinting {
    private static final String NOTHING = "";

    private final Queries queries;
    private final GroupCycles cycles;
    private final GroupMeetings meetings;
    private final GroupSheets sheets;
    private final GroupMembers groupMembers;
    private final GroupPostings postings;
    private final MemberQueries members;
    private final OrganisationQueries organisations;

    GroupPrinting(
            Queries queries,
            GroupCycles cycles,
            GroupMeetings meetings,
            GroupSheets sheets,
            GroupMembers groupMembers,
            GroupPostings postings,
            MemberQueries members,
            OrganisationQueries organisations) {
        this.queries = queries;
        this.cycles = cycles;
        this.meetings = meetings;
        this.sheets = sheets;
        this.groupMembers = groupMembers;
        this.postings = postings;
        this.members = members;
        this.organisations = organisations;
    }

    /**
     * For a meeting to come.
     *
     * @param asked the next planned day, or today, if null
     * @throws coop.minga.platform.problem.DomainFailure GROUP_CYCLE_UNKNOWN, GROUP_CYCLE_TRANSITION_ILLEGAL
     */
    public byte[] blank(CycleId id, @Nullable LocalDate asked) {
        return GroupSheetPdf.draw(queries.answer(() -> {
            GroupCycle cycle = cycles.findByIdOptional(id.value()).orElseThrow(GroupCycleQueries::unknown);
            cycle.requireOpen();
            return blank(cycle, asked == null ? next(cycle) : asked);
        }));
    }

    /** @throws coop.minga.platform.problem.DomainFailure GROUP_MEETING_UNKNOWN */
    public byte[] recorded(GroupMeetingId id) {
        return GroupSheetPdf.draw(queries.answer(() -> {
            GroupCycle cycle = meetings.cycleOf(id)
                    .flatMap(of -> cycles.findByIdOptional(of.value()))
                    .orElseThrow(GroupMeetingQueries::unknown);
            CycleHistory history = CycleHistory.of(cycle, sheets.standing(cycle.id()));
            int place = history.sheets().stream()
                    .map(RecordedSheet::meeting)
                    .toList()
                    .indexOf(id);
            return recorded(
                    cycle, history.sheets().get(place), history.outcomes().get(place));
        }));
    }

    private LocalDate next(GroupCycle cycle) {
        LocalDate today = organisations.today(cycle.organisation());
        return cycle.rules().plannedMeetings().stream()
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(today);
    }

    private PrintedSheet blank(GroupCycle cycle, LocalDate day) {
        CycleRules rules = cycle.rules();
        Map<MembershipId, Integer> numbers = groupMembers.numbers();
        Map<MembershipId, Boolean> open = members.areOpenOn(numbers.keySet(), day);
        Map<MembershipId, MemberBook> books =
                CycleHistory.of(cycle, sheets.standing(cycle.id())).book().membersOn(day);
        List<Row> rows = new ArrayList<>();
        numbers.forEach((member, number) -> {
            MemberBook book = books.getOrDefault(member, MemberBook.NEW);
            if (Boolean.TRUE.equals(open.get(member)) || book.owed().isPresent()) {
                List<String> cells = empty();
                cells.set(0, number.toString());
                cells.set(2, String.valueOf(book.shares()));
                cells.set(4, owed(book, rules));
                rows.add(new Row(cells));
            }
        });
        var boxes = postings.boxes(cycle);
        return new PrintedSheet(
                organisations.name(cycle.organisation()),
                title(cycle, day),
                words(rules),
                rows,
                totals(),
                List.of(
                        "In the box before the meeting: " + said(boxes.boxMinor(), rules) + "      counted at the end: "
                                + "_".repeat(22),
                        "In the social fund before the meeting: " + said(boxes.socialMinor(), rules)
                                + "      counted at the end: " + "_".repeat(22),
                        "A difference is confirmed by No. ______"));
    }

    private PrintedSheet recorded(GroupCycle cycle, RecordedSheet sheet, MeetingOutcome outcome) {
        CycleRules rules = cycle.rules();
        Map<MembershipId, Integer> numbers = groupMembers.numbers();
        List<Row> rows = outcome.lines().stream()
                .map(line -> new Row(cells(line, numbers, rules)))
                .toList();
        var flows = outcome.flows();
        List<String> totals = totals();
        totals.set(3, String.valueOf(flows.sharesMinor() / rules.sharePriceMinor()));
        totals.set(5, figure(flows.principalMinor() + flows.chargesMinor(), rules));
        totals.set(6, figure(flows.lentMinor(), rules));
        totals.set(8, figure(flows.finesMinor(), rules));
        totals.set(9, figure(flows.socialMinor(), rules));
        totals.set(10, figure(flows.grantsMinor(), rules));
        Integer confirmedBy = sheet.confirmedBy() == null ? null : numbers.get(sheet.confirmedBy());
        return new PrintedSheet(
                organisations.name(cycle.organisation()),
                title(cycle, sheet.heldOn()) + (sheet.revision() == 1 ? NOTHING : " · revision " + sheet.revision()),
                words(rules),
                rows,
                totals,
                List.of(
                        "In the box: expected " + said(outcome.expected().boxMinor(), rules) + ", counted "
                                + said(outcome.counted().boxMinor(), rules),
                        "In the social fund: expected "
                                + said(outcome.expected().socialMinor(), rules) + ", counted "
                                + said(outcome.counted().socialMinor(), rules),
                        confirmedBy == null ? NOTHING : "The difference is confirmed by No. " + confirmedBy,
                        "Recorded " + sheet.recordedAt()
                                + (sheet.entry() == null
                                        ? NOTHING
                                        : " · " + sheet.entry().value())));
    }

    private static List<String> cells(LineOutcome outcome, Map<MembershipId, Integer> numbers, CycleRules rules) {
        var line = outcome.line();
        List<String> cells = empty();
        cells.set(0, String.valueOf(numbers.get(line.membership())));
        cells.set(1, line.attendance().name());
        cells.set(2, String.valueOf(outcome.after().shares()));
        cells.set(3, line.shares() == 0 ? NOTHING : String.valueOf(line.shares()));
        cells.set(4, owed(outcome.after(), rules));
        cells.set(5, figure(line.repaidMinor(), rules));
        cells.set(6, figure(outcome.lentMinor(), rules));
        cells.set(7, line.loan() == null ? NOTHING : line.loan().dueOn().toString());
        cells.set(8, figure(outcome.finesMinor(), rules));
        cells.set(9, figure(line.socialMinor(), rules));
        cells.set(10, figure(line.grantMinor(), rules));
        return cells;
    }

    private static List<String> empty() {
        return new ArrayList<>(Collections.nCopies(GroupSheetPdf.COLUMNS.size(), NOTHING));
    }

    private static List<String> totals() {
        List<String> totals = empty();
        totals.set(0, "Sum");
        return totals;
    }

    private static String title(GroupCycle cycle, LocalDate day) {
        return "Meeting of " + day + " · cycle " + cycle.number();
    }

    private static String words(CycleRules rules) {
        return "Share " + said(rules.sharePriceMinor(), rules) + ", at most " + rules.mostShares()
                + " · Social fund " + said(rules.socialMinor(), rules) + " · Loans "
                + GroupCycleView.percent(rules.chargePpm()) + " % a month";
    }

    private static String owed(MemberBook book, CycleRules rules) {
        return figure(book.owed().map(GroupLoan::owedMinor).orElse(0L), rules);
    }

    private static String figure(long minor, CycleRules rules) {
        return minor == 0 ? NOTHING : new Money(minor, rules.currency()).amount();
    }

    private static String said(long minor, CycleRules rules) {
        return new Money(minor, rules.currency()).amount() + " "
                + rules.currency().getCurrencyCode();
    }
}
