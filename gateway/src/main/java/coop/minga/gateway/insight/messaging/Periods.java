package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The periods of aggregates as rows.
 *
 * <p>Guarantee: keeps their order; an open period ends at infinity, so that "on a day" is two comparisons.
 */
final class Periods {
    private Periods() {}

    static <E> List<Row<E>> of(List<E> events, Function<E, List<Period>> periods) {
        List<Row<E>> rows = new ArrayList<>();
        for (E event : events) {
            int ordinal = 1;
            for (Period period : periods.apply(event)) {
                rows.add(new Row<>(event, ordinal, period));
                ordinal++;
            }
        }
        return rows;
    }

    /** The first day on which something is no longer so, as the tables keep it. */
    static String end(@Nullable LocalDate to) {
        return to == null ? "infinity" : to.toString();
    }

    record Row<E>(E event, int ordinal, Period period) {
        String end() {
            return Periods.end(period.to());
        }
    }
}
