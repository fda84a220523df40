package coop.minga.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * <p>Guarantee: following {@code next} meets every row that exists throughout exactly once, in the list's order;
 * {@code next} is missing on the last page.
 */
public record Page<T>(
        List<T> items,

        @Schema(
                description = "Send it as `after` to read on; missing on the last page. A page can be short, or empty, "
                        + "and have a next one.")
        @Nullable String next,

        @Schema(
                description =
                        "How many rows there are in all, or at least, see `countIsExact`; only with `count=true`.")
        @Nullable Long count,

        @Schema(
                description = "False where counting stopped before the last row: there are at least as many; only with "
                        + "`count=true`.")
        @Nullable Boolean countIsExact) {

    /** What is always read as a whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null, null);
    }

    public <V> Page<V> map(Function<? super T, V> view) {
        return with(items.stream().<V>map(view).toList());
    }

    /** The same page of other items, one for each of these. */
    public <V> Page<V> with(List<V> others) {
        return new Page<>(others, next, count, countIsExact);
    }
}
