package coop.minga.membership.workprofile.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a job is its worker's main one.
 *
 * <p>Guarantee: never changes; the periods are in order and neither overlap nor touch.
 */
public record MainPeriods(List<Days> periods) {
    public static final MainPeriods NONE = new MainPeriods(List.of());

    public MainPeriods {
        periods = joined(periods);
    }

    private static List<Days> joined(List<Days> periods) {
        List<Days> joined = new ArrayList<>();
        for (Days next :
                periods.stream().sorted(Comparator.comparing(Days::from)).toList()) {
            Days last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.and(next).isPresent()) {
                throw new IllegalArgumentException("Two main periods of one job overlap.");
            }
            if (last != null && next.from().equals(last.to())) {
                joined.set(joined.size() - 1, new Days(last.from(), next.to()));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    public boolean hold(LocalDate day) {
        return periods.stream().anyMatch(each -> each.holds(day));
    }

    MainPeriods within(Days days) {
        return new MainPeriods(
                periods.stream().flatMap(each -> each.and(days).stream()).toList());
    }

    MainPeriods minus(Days days) {
        return new MainPeriods(
                periods.stream().flatMap(each -> each.minus(days)).toList());
    }

    MainPeriods minus(MainPeriods others) {
        MainPeriods left = this;
        for (Days each : others.periods) {
            left = left.minus(each);
        }
        return left;
    }

    MainPeriods plus(Days days) {
        return new MainPeriods(
                Stream.concat(minus(days).periods.stream(), Stream.of(days)).toList());
    }

    /** The first days that are in both. */
    Optional<Days> overlap(MainPeriods others) {
        return periods.stream()
                .flatMap(each -> others.periods.stream().flatMap(other -> each.and(other).stream()))
                .findFirst();
    }
}
