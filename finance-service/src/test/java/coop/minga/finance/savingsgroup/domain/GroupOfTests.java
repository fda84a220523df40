package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.member.MembershipId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group whose meetings are made up. */
public final class GroupOfTests {
    public static final LocalDate BEGIN = LocalDate.of(2026, 1, 2);
    public static final Currency KES = Currency.getInstance("KES");

    private static final List<Attendance> ATTENDANCES = List.of(
            Attendance.PRESENT,
            Attendance.PRESENT,
            Attendance.PRESENT,
            Attendance.LATE,
            Attendance.EXCUSED,
            Attendance.ABSENT);

    private final Random random;
    public final CycleRules rules;
    public final List<MembershipId> members = new ArrayList<>();

    public GroupOfTests(Random random, int size) {
        this(random, size, List.of());
    }

    public GroupOfTests(Random random, int size, List<UUID> known) {
        this.random = random;
        this.rules = new CycleRules(
                KES,
                1 + random.nextInt(20_000),
                1 + random.nextInt(5),
                random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2_000),
                Map.of("LATE_COMING", 1L + random.nextInt(500), "PHONE", 777L),
                random.nextInt(150_000),
                days());
        for (int i = 0; i < size; i++) {
            members.add(new MembershipId(known.isEmpty() ? UUID.randomUUID() : known.get(i)));
        }
    }

    /** Each week of a year, so that months begin between them and on them. */
    public static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (int week = 0; week < 52; week++) {
            days.add(BEGIN.plusWeeks(week));
        }
        return days;
    }

    /** A sheet that is possible after those before it, of which now and then the count is wrong. */
    public MeetingSheet sheet(LocalDate day, List<HeldMeeting> before, long broughtMinor) {
        var then = new SimpleGroup(rules, before);
        long box = then.box + broughtMinor;
        long social = then.social;
        List<SheetLine> lines = new ArrayList<>();
        for (MembershipId member : members) {
            if (random.nextInt(8) == 0) {
                continue;
            }
            Attendance attendance = ATTENDANCES.get(random.nextInt(ATTENDANCES.size()));
            int shares = random.nextInt(rules.mostShares() + 1);
            List<String> fines = random.nextInt(5) == 0 ? List.of("LATE_COMING") : List.of();
            long paidIn = rules.socialMinor() * random.nextInt(3);
            long[] owed = then.owes(member, day);
            long repaid =
                    switch (random.nextInt(4)) {
                        case 0 -> owed[0] + owed[1];
                        case 1 -> 0;
                        default -> owed[0] + owed[1] == 0 ? 0 : random.nextLong(owed[0] + owed[1] + 1);
                    };
            box += shares * rules.sharePriceMinor()
                    + repaid
                    + (fines.isEmpty() ? 0 : rules.finesMinor().get("LATE_COMING"));
            social += paidIn;
            LoanAsked loan = null;
            if (attendance.isThere() && repaid == owed[0] + owed[1] && box > 0 && random.nextInt(3) == 0) {
                long lent = random.nextInt(3) == 0 ? box : 1 + random.nextLong(box);
                box -= lent;
                loan = new LoanAsked(lent, dueAfter(day));
                if (!dueAfter(day).isAfter(day)) {
                    box += lent;
                    loan = null;
                }
            }
            long grant = social > 0 && random.nextInt(6) == 0 ? 1 + random.nextLong(social) : 0;
            social -= grant;
            lines.add(new SheetLine(member, attendance, shares, repaid, loan, fines, paidIn, grant));
        }
        if (lines.isEmpty()) {
            lines.add(absent(members.getFirst()));
        }
        boolean isOff = random.nextInt(6) == 0;
        var counted = new Boxes(
                isOff ? Math.max(0, box + random.nextInt(2_000) - 1_000) : box,
                isOff && random.nextBoolean() ? Math.max(0, social - 5) : social);
        return new MeetingSheet(day, lines, counted, isOff ? members.getLast() : null);
    }

    private LocalDate dueAfter(LocalDate day) {
        return rules.plannedMeetings().stream()
                .filter(each -> each.isAfter(day.plusWeeks(random.nextInt(12))))
                .findFirst()
                .orElse(rules.plannedMeetings().getLast());
    }

    public static SheetLine absent(MembershipId member) {
        return new SheetLine(member, Attendance.ABSENT, 0, 0, null, List.of(), 0, 0);
    }

    /** With another count, or a confirmation. */
    public static MeetingSheet with(MeetingSheet sheet, @Nullable Boxes counted, @Nullable MembershipId confirmedBy) {
        return new MeetingSheet(sheet.heldOn(), sheet.lines(), counted, confirmedBy);
    }
}
