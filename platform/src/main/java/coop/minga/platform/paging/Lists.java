package coop.minga.platform.paging;

import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.ListOrder.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads lists page by page, by position and not by number, so that the last page costs what the first does.
 *
 * <p>Guarantee: a total order (the sort's value, then the id); filters and sorts are built from enums and typed values
 * only. The entity has a UUID attribute {@code id}.
 */
@ApplicationScoped
public class Lists {
    /** What a list keeps of all rows of the organisation. */
    @FunctionalInterface
    public interface Filter<E> {
        List<Predicate> of(CriteriaBuilder criteria, Root<E> row);
    }

    /** Reads an entity's position: its sort value as text, and its id. */
    @FunctionalInterface
    public interface Position<E, S> {
        String of(E entity, S sort);
    }

    private final Instance<EntityManager> entityManager;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final RowCounts counts;

    Lists(Instance<EntityManager> entityManager, Cursors cursors, CurrentCaller caller, RowCounts counts) {
        this.entityManager = entityManager;
        this.cursors = cursors;
        this.caller = caller;
        this.counts = counts;
    }

    /**
     * Reads one page.
     *
     * @param defaultSort the order where the client names none
     * @param position the sort value of a row as text, as {@link SortField#parse} reads it
     */
    public <E, S extends Enum<S> & SortField> Page<E> page(
            Class<E> entity,
            S defaultSort,
            PageParameters parameters,
            Filter<E> filter,
            Position<E, S> position,
            Function<E, UUID> id) {
        ListOrder<S> order = ListOrder.of(defaultSort, parameters.sort);
        String list = order.listOf(entity, caller.get().organisation());
        CriteriaBuilder criteria = entityManager.get().getCriteriaBuilder();
        var query = criteria.createQuery(entity);
        Root<E> row = query.from(entity);
        List<Predicate> where = new ArrayList<>(filter.of(criteria, row));
        if (parameters.after != null) {
            where.add(order.from(criteria, row, Place.read(cursors.read(list, parameters.after))));
        }
        query.where(where.toArray(Predicate[]::new)).orderBy(order.by(criteria, row));
        List<E> rows = entityManager
                .get()
                .createQuery(query)
                .setMaxResults(parameters.limit() + 1)
                .getResultList();

        String next = null;
        if (rows.size() > parameters.limit()) {
            rows = rows.subList(0, parameters.limit());
            E last = rows.getLast();
            Place lastPlace = new Place(id.apply(last), position.of(last, order.sort()), false);
            next = cursors.write(list, lastPlace.write());
        }
        return parameters.count
                ? counts.of(
                                new OrderedRows<>(entityManager.get(), entity, order, filter, null),
                                (unsifted, each) -> List.of())
                        .on(rows, next)
                : new Page<>(rows, next, null, null);
    }
}
