package coop.minga.platform.paging;

import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    Lists(Instance<EntityManager> entityManager, Cursors cursors, CurrentCaller caller) {
        this.entityManager = entityManager;
        this.cursors = cursors;
        this.caller = caller;
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
        boolean descending = parameters.sort != null && parameters.sort.startsWith("-");
        S sort = sort(defaultSort, parameters.sort);
        String list = entity.getSimpleName() + "/" + sort + "/" + descending + "/"
                + caller.get().organisation();

        CriteriaBuilder criteria = entityManager.get().getCriteriaBuilder();
        var query = criteria.createQuery(entity);
        Root<E> row = query.from(entity);
        List<Predicate> where = new ArrayList<>(filter.of(criteria, row));
        if (parameters.after != null) {
            where.add(beyond(criteria, row, sort, descending, cursors.read(list, parameters.after)));
        }
        query.where(where.toArray(Predicate[]::new));
        Expression<?> value = row.get(sort.attribute());
        query.orderBy(
                descending ? criteria.desc(value) : criteria.asc(value),
                descending ? criteria.desc(row.get("id")) : criteria.asc(row.get("id")));
        List<E> rows = entityManager
                .get()
                .createQuery(query)
                .setMaxResults(parameters.limit() + 1)
                .getResultList();

        String next = null;
        if (rows.size() > parameters.limit()) {
            rows = rows.subList(0, parameters.limit());
            E last = rows.getLast();
            next = cursors.write(list, id.apply(last) + " " + position.of(last, sort));
        }
        return new Page<>(rows, next, parameters.count ? count(entity, filter) : null);
    }

    private <E> Long count(Class<E> entity, Filter<E> filter) {
        CriteriaBuilder criteria = entityManager.get().getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        Root<E> row = query.from(entity);
        query.select(criteria.count(row)).where(filter.of(criteria, row).toArray(Predicate[]::new));
        return entityManager.get().createQuery(query).getSingleResult();
    }

    private static <S extends Enum<S> & SortField> S sort(S defaultSort, @Nullable String asked) {
        if (asked == null) {
            return defaultSort;
        }
        String name = asked.startsWith("-") ? asked.substring(1) : asked;
        S[] all = defaultSort.getDeclaringClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> apiName(each).equals(name))
                .findFirst()
                .orElseThrow(() -> DomainFailure.at(
                        PlatformFailure.INVALID_VALUE,
                        "?sort",
                        "This list sorts by "
                                + Arrays.stream(all).map(Lists::apiName).toList() + "."));
    }

    private static String apiName(SortField field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    // The cursor holds the text of a value of the attribute's own type, which SortField.parse gives back.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <E> Predicate beyond(
            CriteriaBuilder criteria, Root<E> row, SortField sort, boolean descending, String position) {
        UUID id = UUID.fromString(position.substring(0, 36));
        Comparable value = sort.parse(position.substring(37));
        Expression<Comparable> attribute = row.get(sort.attribute());
        Expression<UUID> rowId = row.get("id");
        return descending
                ? criteria.and(
                        criteria.lessThanOrEqualTo(attribute, value),
                        criteria.or(criteria.lessThan(attribute, value), criteria.lessThan(rowId, id)))
                : criteria.and(
                        criteria.greaterThanOrEqualTo(attribute, value),
                        criteria.or(criteria.greaterThan(attribute, value), criteria.greaterThan(rowId, id)));
    }
}
