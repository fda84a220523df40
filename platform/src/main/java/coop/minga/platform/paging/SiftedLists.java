package coop.minga.platform.paging;

import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.ListOrder.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists like {@link Lists} where no index answers all conditions together.
 *
 * <p>Guarantee: one request reads so many rows of an index and no more; a page can therefore be short, or empty, and have
 * a next one. Several rows may have one id, as versions of one thing, of which the sieve keeps one at the most.
 */
@ApplicationScoped
public class SiftedLists {
    /** What an index keeps that has the rows in the order of the sort. */
    @FunctionalInterface
    public interface Indexed<E, S> {
        /**
         * @param bounded the sort whose value is to be held below what the sieve lets pass anyway, so that reading begins
         *     there; null where it begins elsewhere
         */
        List<Predicate> of(CriteriaBuilder criteria, Root<E> row, @Nullable S bounded);
    }

    private static final int FEW = 4;

    private final Instance<EntityManager> entityManager;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final RowCounts counts;
    private final int most;

    SiftedLists(
            Instance<EntityManager> entityManager,
            Cursors cursors,
            CurrentCaller caller,
            RowCounts counts,
            @ConfigProperty(name = "minga.lists.most-sifted") int most) {
        this.entityManager = entityManager;
        this.cursors = cursors;
        this.caller = caller;
        this.counts = counts;
        this.most = most;
    }

    /**
     * Reads the ids of one page.
     *
     * @param defaultSort the order where the client names none
     * @param sieve what each row is held against
     */
    public <E, S extends Enum<S> & SortField> Page<UUID> page(
            Class<E> entity, S defaultSort, PageParameters parameters, Indexed<E, S> indexed, Lists.Filter<E> sieve) {
        ListOrder<S> order = ListOrder.of(defaultSort, parameters.sort);
        String list = order.listOf(entity, caller.get().organisation());
        Lists.Filter<E> filter = (criteria, row) -> indexed.of(criteria, row, order.sort());
        Place from = parameters.after == null ? null : Place.read(cursors.read(list, parameters.after));
        // Downwards the place is an upper bound too. Of two, an index may begin at the other one and pass over every
        // page
        // before this.
        boolean isBoundByPlace = from != null && order.descending();
        var rows = new OrderedRows<>(
                entityManager.get(),
                entity,
                order,
                isBoundByPlace ? (criteria, row) -> indexed.of(criteria, row, null) : filter,
                from);

        // Nearly always the next few rows fill a page, and skipping many just in case would cost more than they do.
        Place end = rows.after(Math.min(FEW * parameters.limit(), most));
        List<Place> found = rows.sifted(sieve, end, parameters.limit() + 1);
        if (found.size() <= parameters.limit() && end != null) {
            end = rows.after(most);
            found = rows.sifted(sieve, end, parameters.limit() + 1);
        }
        // The first that was not read, or did not fit: with it the next page begins.
        Place next = found.size() > parameters.limit() ? found.getLast() : end;
        List<UUID> ids = found.stream().limit(parameters.limit()).map(Place::id).toList();
        String after = next == null ? null : cursors.write(list, next.write());
        return parameters.count
                ? counts.of(new OrderedRows<>(entityManager.get(), entity, order, filter, null), sieve)
                        .on(ids, after)
                : new Page<>(ids, after, null, null);
    }
}
