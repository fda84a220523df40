package coop.minga.finance.eligibility.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What came into a member's deposits, day by day, and what of it is a lump sum that has to season.
 *
 * <p>Guarantee: whoever pays in the same each month has no lump sums; one large payment is one, up to what is usual.
 */
public record DepositHistory(List<Movement> movements) {
    private static final int MONTHS_LOOKED_AT = 12;

    public DepositHistory {
        movements =
                movements.stream().sorted(Comparator.comparing(Movement::day)).toList();
    }

    /** What came in on a business day, less what was taken out or reversed, in minor units. */
    public record Movement(LocalDate day, long minor) {
        LocalDate seasonedOn(int months) {
            return day.plusMonths(months);
        }
    }

    public long totalMinor() {
        return movements.stream().mapToLong(Movement::minor).reduce(0, Math::addExact);
    }

    /**
     * What was paid in less than so many months before a day beyond what is usual: of each calendar month what exceeds
     * {@link #usualMonthMinor}. It counts when those months have passed.
     */
    public long lumpSumsMinor(LocalDate day, int months) {
        long usual = usualMonthMinor(day, months);
        Map<YearMonth, Long> sums = new HashMap<>();
        for (Movement each : movements) {
            if (each.seasonedOn(months).isAfter(day)) {
                sums.merge(YearMonth.from(each.day()), each.minor(), Math::addExact);
            }
        }
        long lumps = sums.values().stream()
                .mapToLong(sum -> Math.max(sum - usual, 0))
                .reduce(0, Math::addExact);
        return Math.clamp(lumps, 0, Math.max(totalMinor(), 0));
    }

    /**
     * The lower median of what came in in the last twelve calendar months, that of the day included; from the first
     * payment on for a new member, but never of fewer months than have to pass and one more, so that a first lump sum is
     * not what is usual.
     */
    public long usualMonthMinor(LocalDate day, int months) {
        YearMonth last = YearMonth.from(day);
        long since = movements.isEmpty()
                ? 0
                : ChronoUnit.MONTHS.between(YearMonth.from(movements.getFirst().day()), last) + 1;
        long looked = Math.max(months + 1L, Math.min(MONTHS_LOOKED_AT, since));
        Map<YearMonth, Long> sums = new HashMap<>();
        for (Movement each : movements) {
            sums.merge(YearMonth.from(each.day()), each.minor(), Math::addExact);
        }
        long[] sorted = LongStream.range(0, looked)
                .map(back -> Math.max(sums.getOrDefault(last.minusMonths(back), 0L), 0))
                .sorted()
                .toArray();
        return sorted[(sorted.length - 1) / 2];
    }

    /** The days from which on something that was paid in lately has seasoned, the first one first. */
    public List<LocalDate> seasoningDays(LocalDate after, int months) {
        return movements.stream()
                .map(each -> each.seasonedOn(months))
                .filter(each -> each.isAfter(after))
                .distinct()
                .sorted()
                .toList();
    }
}
