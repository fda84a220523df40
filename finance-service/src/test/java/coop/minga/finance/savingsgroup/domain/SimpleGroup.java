package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.member.MembershipId;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A box as a child would keep it: everything is counted again from the first sheet on, day by day. Independent of the book
 * it is held against.
 */
public final class SimpleGroup {
    private final CycleRules rules;
    private final Map<MembershipId, long[]> owed = new HashMap<>();
    private final Map<MembershipId, LocalDate[]> taken = new HashMap<>();

    /** What each member's shares are. */
    public final Map<MembershipId, Integer> shares = new HashMap<>();

    public long box;
    public long social;

    /** What has come in as interest, as fines, and without an explanation. */
    public long charges;

    public long fines;
    public long found;

    /** Into the box by other entries. */
    public long brought;

    public SimpleGroup(CycleRules rules, List<HeldMeeting> meetings) {
        this.rules = rules;
        meetings.stream()
                .sorted(Comparator.comparing(meeting -> meeting.sheet().heldOn()))
                .forEach(this::meet);
    }

    private void meet(HeldMeeting meeting) {
        MeetingSheet sheet = meeting.sheet();
        box += meeting.brought().boxMinor();
        social += meeting.brought().socialMinor();
        brought += meeting.brought().boxMinor();
        for (SheetLine line : sheet.lines()) {
            MembershipId who = line.membership();
            shares.merge(who, line.shares(), Integer::sum);
            box += line.shares() * rules.sharePriceMinor();
            for (String code : line.fines()) {
                long fine = Objects.requireNonNull(rules.finesMinor().get(code));
                box += fine;
                fines += fine;
            }
            social += line.socialMinor() - line.grantMinor();
            repay(who, line.repaidMinor(), sheet.heldOn());
            if (line.loan() != null) {
                box -= line.loan().minor();
                owed.put(who, new long[] {line.loan().minor(), month(line.loan().minor())});
                taken.put(who, new LocalDate[] {sheet.heldOn(), sheet.heldOn()});
            }
        }
        if (sheet.counted() != null) {
            found += sheet.counted().boxMinor() - box + sheet.counted().socialMinor() - social;
            box = sheet.counted().boxMinor();
            social = sheet.counted().socialMinor();
        }
        if (box < 0 || social < 0) {
            throw new IllegalStateException("A box cannot hold less than nothing.");
        }
    }

    private void repay(MembershipId who, long minor, LocalDate day) {
        if (minor > 0) {
            long[] loan = walk(who, day);
            long onCharges = Math.min(minor, loan[1]);
            loan[1] -= onCharges;
            loan[0] -= minor - onCharges;
            charges += onCharges;
            box += minor;
            if (loan[0] < 0) {
                throw new IllegalStateException("More was repaid than was owed.");
            }
            if (loan[0] + loan[1] == 0) {
                owed.remove(who);
                taken.remove(who);
            }
        }
    }

    /** What a member owes on a day: principal and charges. */
    public long[] owes(MembershipId who, LocalDate day) {
        return owed.containsKey(who) ? walk(who, day).clone() : new long[] {0, 0};
    }

    public long principal() {
        return owed.values().stream().mapToLong(loan -> loan[0]).sum();
    }

    public int allShares() {
        return shares.values().stream().mapToInt(each -> each).sum();
    }

    /** Goes through the days one by one: a month begins on the day after the day of the month the loan was taken on. */
    private long[] walk(MembershipId who, LocalDate day) {
        long[] loan = Objects.requireNonNull(owed.get(who));
        LocalDate[] days = Objects.requireNonNull(taken.get(who));
        while (days[1].isBefore(day)) {
            LocalDate yesterday = days[1];
            days[1] = yesterday.plusDays(1);
            int wanted = Math.min(days[0].getDayOfMonth(), yesterday.lengthOfMonth());
            if (yesterday.getDayOfMonth() == wanted && yesterday.isAfter(days[0])) {
                loan[1] += month(loan[0]);
            }
        }
        return loan;
    }

    /** A month's charge; half a cent goes to the even one. */
    private long month(long principal) {
        BigInteger[] parts = BigInteger.valueOf(principal)
                .multiply(BigInteger.valueOf(rules.chargePpm()))
                .divideAndRemainder(BigInteger.valueOf(1_000_000));
        int half = parts[1].compareTo(BigInteger.valueOf(500_000));
        boolean isUp = half > 0 || (half == 0 && parts[0].testBit(0));
        return parts[0].longValueExact() + (isUp ? 1 : 0);
    }
}
