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

        @Schema(description = "Send it as `after` to read on; missing on the last page.") @Nullable String next,

        @Schema(description = "How many rows there are in all; only with `count=true`.") @Nullable Long count) {

    public <V> Page<V> map(Function<? super T, V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next, count);
    }
}
