package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.membership.domain.MembershipPeriod;
import coop.minga.membership.membership.domain.MembershipState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which memberships a list keeps; null keeps all.
 *
 * <p>Guarantee: all of it is about one point in time, today as it is known now while none is asked for; what had not
 * begun is left out.
 */
public record MembershipFilter(
        @Nullable UUID personId,
        @Nullable MembershipState state,
        @Nullable MembershipCategory category,
        @Nullable UUID unitId,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {

    /**
     * What an index answers that has the periods in the order of the sort.
     *
     * @param bounded the sort whose value goes no further than the sieve lets pass
     */
    List<Predicate> indexed(
            CriteriaBuilder criteria, Root<MembershipPeriod> row, @Nullable MembershipSort bounded, LocalDate day) {
        List<Predicate> where = new ArrayList<>();
        narrowest().ifPresent(attribute -> where.add(equal(criteria, row, attribute)));
        // Nobody stands anywhere before the day of joining, nor is known before being recorded.
        if (bounded == MembershipSort.CREATED_AT && knownAt != null) {
            where.add(criteria.lessThanOrEqualTo(row.get("createdAt"), knownAt));
        } else if (bounded == MembershipSort.JOINED_ON) {
            where.add(criteria.lessThanOrEqualTo(row.get("joinedOn"), day));
        }
        return where;
    }

    /**
     * Everything else that is asked for.
     *
     * @param day what is asked for by the end of it
     */
    List<Predicate> sieve(CriteriaBuilder criteria, Root<MembershipPeriod> row, LocalDate day) {
        Set<String> others = new LinkedHashSet<>(asked().keySet());
        narrowest().ifPresent(others::remove);
        List<Predicate> where = new ArrayList<>();
        others.forEach(attribute -> where.add(equal(criteria, row, attribute)));
        where.add(criteria.lessThanOrEqualTo(row.get("from"), day));
        where.add(criteria.greaterThan(row.get("to"), day));
        Predicate stillKnown = criteria.isNull(row.get("supersededAt"));
        if (knownAt == null) {
            where.add(stillKnown);
        } else {
            where.add(criteria.lessThanOrEqualTo(row.get("recordedFrom"), knownAt));
            where.add(criteria.or(stillKnown, criteria.greaterThan(row.get("supersededAt"), knownAt)));
        }
        return where;
    }

    /** Of what is asked for, that which keeps the fewest, as far as can be told; nearly everybody is a full member. */
    private Optional<String> narrowest() {
        return asked().entrySet().stream()
                .filter(each -> each.getValue() != MembershipCategory.FULL)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        put(asked, "person", personId);
        put(asked, "unit", unitId);
        put(asked, "category", category);
        put(asked, "state", state);
        return asked;
    }

    private static void put(Map<String, Object> asked, String attribute, @Nullable Object value) {
        if (value != null) {
            asked.put(attribute, value);
        }
    }

    private Predicate equal(CriteriaBuilder criteria, Root<MembershipPeriod> row, String attribute) {
        Object value = Objects.requireNonNull(asked().get(attribute));
        // As text in the statement, or the index of rare categories would not be recognised.
        return criteria.equal(row.get(attribute), value instanceof Enum<?> ? criteria.literal(value) : value);
    }
}
