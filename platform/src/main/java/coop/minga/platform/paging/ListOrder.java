package coop.minga.platform.paging;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list is read.
 *
 * <p>Guarantee: total, the sort's value and then the id.
 */
record ListOrder<S extends Enum<S> & SortField>(S sort, boolean descending) {

    private static final String ABOVE = "(?, ?) > (?, ?)";
    private static final String BELOW = "(?, ?) < (?, ?)";
    private static final String AT_OR_ABOVE = "(?, ?) >= (?, ?)";
    private static final String AT_OR_BELOW = "(?, ?) <= (?, ?)";

    /**
     * Where reading goes on.
     *
     * @param isIncluded whether with the row of this place; else with the one after it
     */
    record Place(UUID id, String value, boolean isIncluded) {
        private static final int ID = 36;

        static Place read(String text) {
            return new Place(UUID.fromString(text.substring(0, ID)), text.substring(ID + 1), text.charAt(ID) == '=');
        }

        String write() {
            return id + (isIncluded ? "=" : " ") + value;
        }
    }

    static <S extends Enum<S> & SortField> ListOrder<S> of(S defaultSort, @Nullable String asked) {
        if (asked == null) {
            return new ListOrder<>(defaultSort, false);
        }
        boolean descending = asked.startsWith("-");
        String name = descending ? asked.substring(1) : asked;
        S[] all = defaultSort.getDeclaringClass().getEnumConstants();
        S sort = Arrays.stream(all)
                .filter(each -> apiName(each).equals(name))
                .findFirst()
                .orElseThrow(() -> DomainFailure.at(
                        PlatformFailure.INVALID_VALUE,
                        "?sort",
                        "This list sorts by "
                                + Arrays.stream(all).map(ListOrder::apiName).toList() + "."));
        return new ListOrder<>(sort, descending);
    }

    /** What a cursor of the list is bound to. */
    String listOf(Class<?> entity, UUID organisation) {
        return entity.getSimpleName() + "/" + sort + "/" + descending + "/" + organisation;
    }

    List<Order> by(CriteriaBuilder criteria, Path<?> row) {
        Expression<?> value = row.get(sort.attribute());
        Expression<?> id = row.get("id");
        return descending
                ? List.of(criteria.desc(value), criteria.desc(id))
                : List.of(criteria.asc(value), criteria.asc(id));
    }

    /** Compared as one value: of thousands who joined on one day, an index goes to the place and not to the day. */
    Predicate from(CriteriaBuilder builder, Path<?> row, Place place) {
        String comparison =
                place.isIncluded() ? (descending ? AT_OR_BELOW : AT_OR_ABOVE) : (descending ? BELOW : ABOVE);
        return compare(builder, comparison, row, place);
    }

    /** All rows before the one of this place. */
    Predicate before(CriteriaBuilder builder, Path<?> row, Place place) {
        return compare(builder, descending ? ABOVE : BELOW, row, place);
    }

    private Predicate compare(CriteriaBuilder builder, String comparison, Path<?> row, Place place) {
        var criteria = (HibernateCriteriaBuilder) builder;
        return criteria.isTrue(criteria.sql(
                comparison,
                Boolean.class,
                row.get(sort.attribute()),
                row.get("id"),
                // The place holds the text of a value of the attribute's own type.
                criteria.value(sort.parse(place.value())),
                criteria.value(place.id())));
    }

    private static String apiName(SortField field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
