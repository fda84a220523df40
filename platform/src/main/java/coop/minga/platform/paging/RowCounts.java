package coop.minga.platform.paging;

import coop.minga.platform.paging.ListOrder.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of lists.
 *
 * <p>Guarantee: reads so many rows and no more, and says whether they were all: else each page of a million would cost a
 * million.
 */
@ApplicationScoped
class RowCounts {
    private final int most;

    RowCounts(@ConfigProperty(name = "minga.lists.most-counted") int most) {
        this.most = most;
    }

    /** @param isExact whether all rows were read */
    record Count(long rows, boolean isExact) {
        <T> Page<T> on(List<T> items, @Nullable String next) {
            return new Page<>(items, next, rows, isExact);
        }
    }

    /** @param rows from the list's beginning */
    <E> Count of(OrderedRows<E> rows, Lists.Filter<E> sieve) {
        Place end = rows.after(most);
        return new Count(rows.count(sieve, end), end == null);
    }
}
