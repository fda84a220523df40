package coop.minga.finance.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Interest reckoned day by day and account by account, with nothing remembered but what was paid. */
final class SimpleInterest {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final String method;
    private final int months;
    private final String dayCount;
    private final int taxPpm;
    private final TreeMap<LocalDate, Integer> rates = new TreeMap<>();
    private final Map<UUID, List<Change>> changes = new HashMap<>();
    private final Map<UUID, Long> paidBefore = new HashMap<>();
    private final List<Period> ended = new ArrayList<>();
    private LocalDate first = LocalDate.MAX;

    SimpleInterest(String method, String posting, String dayCount, int taxPpm) {
        this.method = method;
        this.months = switch (posting) {
            case "MONTH" -> 1;
            case "QUARTER" -> 3;
            default -> 12;
        };
        this.dayCount = dayCount;
        this.taxPpm = taxPpm;
    }

    private record Change(LocalDate day, long minor) {}

    private record Period(LocalDate from, LocalDate through) {}

    /** What an account gets for a period that has ended. */
    record Paid(UUID account, LocalDate through, long interest, long correction, long tax) {}

    void rate(LocalDate from, int ppm) {
        rates.put(from, ppm);
        LocalDate begins = LocalDate.of(from.getYear(), (from.getMonthValue() - 1) / months * months + 1, 1);
        first = begins.isBefore(first) ? begins : first;
    }

    void open(UUID account) {
        changes.put(account, new ArrayList<>());
    }

    void pay(UUID account, long minor, LocalDate day) {
        changes(account).add(new Change(day, minor));
    }

    long holds(UUID account) {
        return changes(account).stream().mapToLong(Change::minor).sum();
    }

    /** What all accounts had earned in their period at the end of a day. */
    long accrued(LocalDate day) {
        return changes.keySet().stream()
                .mapToLong(account -> own(account, day) + correction(account, day))
                .sum();
    }

    /** Pays what the period gave, if it ends on the day. */
    List<Paid> end(LocalDate day) {
        if (!day.plusDays(1).equals(first.plusMonths(months))) {
            return List.of();
        }
        List<Paid> now = new ArrayList<>();
        for (UUID account : changes.keySet()) {
            long interest = own(account, day);
            long correction = correction(account, day);
            long tax = divide(BigDecimal.valueOf(interest + correction).multiply(BigDecimal.valueOf(taxPpm)), MILLION);
            now.add(new Paid(account, day, interest, correction, tax));
        }
        ended.add(new Period(first, day));
        first = day.plusDays(1);
        now.forEach(each -> {
            paidBefore.merge(each.account(), each.interest() + each.correction(), Long::sum);
            pay(each.account(), each.interest() + each.correction() - each.tax(), first);
        });
        return now;
    }

    private long own(UUID account, LocalDate day) {
        return earned(account, new Period(first, day));
    }

    private long correction(UUID account, LocalDate day) {
        long all = ended.stream().mapToLong(period -> earned(account, period)).sum();
        return Math.max(all - paidBefore.getOrDefault(account, 0L), -own(account, day));
    }

    private long earned(UUID account, Period period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = period.from(); !day.isAfter(period.through()); day = day.plusDays(1)) {
            var rate = rates.floorEntry(day);
            sum = sum.add(BigDecimal.valueOf(earning(account, day, period))
                    .multiply(BigDecimal.valueOf(rate == null ? 0 : rate.getValue()))
                    .multiply(BigDecimal.valueOf(weight(day))));
        }
        return divide(sum, MILLION.multiply(BigDecimal.valueOf(year(period.through()))));
    }

    private long earning(UUID account, LocalDate day, Period period) {
        if (method.equals("DAILY_BALANCE")) {
            return Math.max(balance(account, day), 0);
        }
        YearMonth month = YearMonth.from(day);
        long least = Long.MAX_VALUE;
        for (LocalDate each = month.atDay(1);
                !each.isAfter(month.atEndOfMonth()) && !each.isAfter(period.through());
                each = each.plusDays(1)) {
            least = Math.min(least, balance(account, each));
        }
        return Math.max(least, 0);
    }

    private long balance(UUID account, LocalDate day) {
        return changes(account).stream()
                .filter(change -> !change.day().isAfter(day))
                .mapToLong(Change::minor)
                .sum();
    }

    private int weight(LocalDate day) {
        if (!dayCount.equals("D30_360")) {
            return 1;
        }
        if (day.getDayOfMonth() == 31) {
            return 0;
        }
        boolean endsFebruary = day.getMonthValue() == 2 && day.getDayOfMonth() == day.lengthOfMonth();
        return endsFebruary ? 31 - day.lengthOfMonth() : 1;
    }

    private int year(LocalDate day) {
        return switch (dayCount) {
            case "ACT_365" -> 365;
            case "ACT_364" -> 364;
            case "ACT_ACT" -> day.lengthOfYear();
            default -> 360;
        };
    }

    private List<Change> changes(UUID account) {
        return changes.computeIfAbsent(account, any -> new ArrayList<>());
    }

    private static long divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
