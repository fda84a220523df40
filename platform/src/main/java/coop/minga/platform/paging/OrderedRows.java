package coop.minga.platform.paging;

import coop.minga.platform.paging.ListOrder.Place;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list in its order.
 *
 * <p>Guarantee: reads ids and what they are sorted by, from one place on and up to another, and nothing beyond.
 *
 * @param filter what an index answers
 * @param from null for the list's beginning
 */
record OrderedRows<E>(
        EntityManager entityManager,
        Class<E> entity,
        ListOrder<?> order,
        Lists.Filter<E> filter,
        @Nullable Place from) {

    /** The place of the row after so many; null if there is none. */
    @Nullable Place after(int rows) {
        return places((criteria, row) -> List.of(), null, rows, 1).stream()
                .findFirst()
                .orElse(null);
    }

    /** Those before the end, or all, that pass the sieve, as many as are asked for. */
    List<Place> sifted(Lists.Filter<E> sieve, @Nullable Place end, int most) {
        return places(sieve, end, 0, most);
    }

    long count(Lists.Filter<E> sieve, @Nullable Place end) {
        CriteriaBuilder criteria = entityManager.getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        Root<E> row = query.from(entity);
        query.select(criteria.count(row)).where(where(criteria, row, sieve, end));
        return entityManager.createQuery(query).getSingleResult();
    }

    private List<Place> places(Lists.Filter<E> sieve, @Nullable Place end, int skipped, int most) {
        CriteriaBuilder criteria = entityManager.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        Root<E> row = query.from(entity);
        query.select(criteria.tuple(row.get("id"), row.get(order.sort().attribute())))
                .where(where(criteria, row, sieve, end))
                .orderBy(order.by(criteria, row));
        return entityManager
                .createQuery(query)
                .setFirstResult(skipped)
                .setMaxResults(most)
                .getResultStream()
                .map(OrderedRows::place)
                .toList();
    }

    private Predicate[] where(CriteriaBuilder criteria, Root<E> row, Lists.Filter<E> sieve, @Nullable Place end) {
        List<Predicate> where = new ArrayList<>(filter.of(criteria, row));
        where.addAll(sieve.of(criteria, row));
        if (from != null) {
            where.add(order.from(criteria, row, from));
        }
        if (end != null) {
            where.add(order.before(criteria, row, end));
        }
        return where.toArray(Predicate[]::new);
    }

    private static Place place(Tuple row) {
        return new Place(row.get(0, UUID.class), row.get(1).toString(), true);
    }
}
