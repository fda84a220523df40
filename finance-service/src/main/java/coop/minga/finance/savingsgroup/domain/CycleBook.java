package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.member.MembershipId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle has come to: its meetings one after the other, from the first on.
 *
 * <p>Guarantee: after each meeting the boxes hold what was counted; a sheet that is refused changes nothing. Not for two
 * threads.
 */
public final class CycleBook {
    private final CycleRules rules;
    private final Map<MembershipId, MemberBook> members = new LinkedHashMap<>();
    private Boxes boxes = Boxes.EMPTY;

    public CycleBook(CycleRules rules) {
        this.rules = rules;
    }

    public Boxes boxes() {
        return boxes;
    }

    /** Everybody who was on a sheet, with what is charged until a day. */
    public Map<MembershipId, MemberBook> membersOn(LocalDate day) {
        Map<MembershipId, MemberBook> books = new LinkedHashMap<>();
        members.forEach((member, book) -> books.put(member, book.on(day, rules.chargePpm())));
        return books;
    }

    public long shares() {
        return members.values().stream().mapToLong(MemberBook::shares).sum();
    }

    /**
     * Enters the next meeting.
     *
     * @param brought what came to the boxes since the meeting before, by other entries
     * @throws DomainFailure with everything that is wrong, each at its place in the sheet
     */
    public MeetingOutcome enter(MeetingSheet sheet, Boxes brought) {
        var wrong = new Refusals();
        List<LineOutcome> lines = new ArrayList<>();
        Set<MembershipId> seen = new HashSet<>();
        Flows flows = Flows.NONE;
        for (int i = 0; i < sheet.lines().size(); i++) {
            SheetLine line = sheet.lines().get(i);
            wrong.inside("/lines/" + i);
            if (!seen.add(line.membership())) {
                wrong.add(GroupFailure.GROUP_MEMBER_TWICE, "/membership", "The member stands on a line above.");
            }
            LineOutcome outcome = outcome(sheet.heldOn(), line, wrong);
            lines.add(outcome);
            flows = flows.plus(outcome);
        }
        Boxes before = boxes.plus(brought);
        Boxes expected = before.plus(flows.net());
        wrong.inside("");
        if (expected.boxMinor() < 0) {
            long there = Math.addExact(before.boxMinor(), flows.receivedMinor());
            wrong.add(
                    GroupFailure.GROUP_BOX_TOO_SMALL,
                    "/lines",
                    rules.words(flows.lentMinor()) + " is lent, and " + rules.words(there) + " is there.");
        }
        if (expected.socialMinor() < 0) {
            long there = Math.addExact(before.socialMinor(), flows.socialMinor());
            wrong.add(
                    GroupFailure.GROUP_SOCIAL_FUND_TOO_SMALL,
                    "/lines",
                    rules.words(flows.grantsMinor()) + " is granted, and " + rules.words(there) + " is there.");
        }
        wrong.throwAny();
        Boxes counted = sheet.counted() == null ? expected : sheet.counted();
        lines.forEach(line -> members.put(line.line().membership(), line.after()));
        boxes = counted;
        return new MeetingOutcome(
                sheet, brought, List.copyOf(lines), flows.with(counted.minus(expected)), expected, counted);
    }

    private LineOutcome outcome(LocalDate heldOn, SheetLine line, Refusals wrong) {
        MemberBook book =
                members.getOrDefault(line.membership(), MemberBook.NEW).on(heldOn, rules.chargePpm());
        if (line.shares() < 0 || line.shares() > rules.mostShares()) {
            wrong.add(
                    GroupFailure.GROUP_SHARES_OUT_OF_RANGE,
                    "/shares",
                    "A member buys 0 to " + rules.mostShares() + " shares in a meeting.");
        }
        if (rules.socialMinor() == 0 ? line.socialMinor() != 0 : line.socialMinor() % rules.socialMinor() != 0) {
            wrong.add(
                    GroupFailure.GROUP_CONTRIBUTION_UNEVEN,
                    "/socialContribution",
                    "The contribution is " + rules.words(rules.socialMinor()) + ".");
        }
        long fines = fines(line, wrong);
        @Nullable GroupLoan loan = book.loan();
        long owed = loan == null ? 0 : loan.owedMinor();
        long repaid = Math.min(line.repaidMinor(), owed);
        if (line.repaidMinor() > owed) {
            wrong.add(GroupFailure.GROUP_LOAN_OVERPAID, "/repaid", rules.words(owed) + " is owed.");
        }
        long charges = 0;
        if (loan != null) {
            GroupLoan.Repaid split = loan.repay(repaid);
            charges = split.chargesMinor();
            loan = split.left();
        }
        if (line.loan() != null) {
            check(heldOn, line, line.loan(), owed - repaid, wrong);
            loan = GroupLoan.taken(heldOn, line.loan(), rules.chargePpm());
        }
        return new LineOutcome(
                line,
                Math.multiplyExact(rules.sharePriceMinor(), (long) line.shares()),
                charges,
                repaid - charges,
                fines,
                book.after(line, loan, fines));
    }

    private void check(LocalDate heldOn, SheetLine line, LoanAsked asked, long stillOwed, Refusals wrong) {
        if (stillOwed > 0) {
            wrong.add(
                    GroupFailure.GROUP_LOAN_OPEN,
                    "/loan",
                    rules.words(stillOwed) + " of the loan before is still owed.");
        }
        if (!line.attendance().isThere()) {
            wrong.add(GroupFailure.GROUP_LOAN_TO_ABSENT, "/loan", "The member is " + line.attendance() + ".");
        }
        if (!asked.dueOn().isAfter(heldOn) || !rules.plannedMeetings().contains(asked.dueOn())) {
            wrong.add(
                    GroupFailure.GROUP_LOAN_DUE_OUTSIDE, "/loan/dueOn", "Name a planned meeting after " + heldOn + ".");
        }
    }

    private long fines(SheetLine line, Refusals wrong) {
        long sum = 0;
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < line.fines().size(); i++) {
            String code = line.fines().get(i);
            Long minor = rules.finesMinor().get(code);
            if (minor == null) {
                wrong.add(
                        GroupFailure.GROUP_FINE_UNKNOWN,
                        "/fines/" + i,
                        "The cycle's fines are " + rules.finesMinor().keySet() + ".");
            } else {
                sum = Math.addExact(sum, minor);
            }
            if (!codes.add(code)) {
                wrong.add(GroupFailure.GROUP_FINE_TWICE, "/fines/" + i, "It stands before in the line.");
            }
        }
        return sum;
    }

    /** What is wrong with a sheet. */
    private static final class Refusals {
        private final List<Violation> violations = new ArrayList<>();
        private @Nullable GroupFailure first;
        private String place = "";

        void inside(String pointer) {
            place = pointer;
        }

        void add(GroupFailure failure, String pointer, String detail) {
            first = first == null ? failure : first;
            violations.add(new Violation(place + pointer, failure.name(), detail));
        }

        void throwAny() {
            if (first != null) {
                throw new DomainFailure(first, violations);
            }
        }
    }
}
