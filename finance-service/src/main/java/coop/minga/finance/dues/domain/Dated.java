package coop.minga.finance.dues.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of several dated versions, to which one only adds, decides about a day.
 *
 * <p>Guarantee: the one with the latest first day until then; of two with the same first day, the one added later.
 */
final class Dated {
    private Dated() {}

    /** @param versions in the order in which they were added */
    static <V> Optional<V> on(LocalDate day, Collection<V> versions, Function<V, LocalDate> validFrom) {
        return versions.stream()
                .filter(each -> !validFrom.apply(each).isAfter(day))
                // The last of equals wins: max would keep any of them.
                .sorted(Comparator.comparing(validFrom))
                .reduce((_, later) -> later);
    }
}
