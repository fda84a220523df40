package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.MembershipTransition;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which memberships a list keeps; null keeps all.
 *
 * <p>Guarantee: with a point in time, the state asked for is the one that held then, and what had not begun is left out.
 */
public record MembershipFilter(
        @Nullable UUID personId,
        @Nullable MembershipState state,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Membership> row) {
        List<Predicate> where = new ArrayList<>();
        if (personId != null) {
            where.add(criteria.equal(row.get("person"), personId));
        }
        if (asOf != null || knownAt != null) {
            where.add(stoodThen(criteria, row));
        } else if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }

    /**
     * The last step of that time led to the state asked for, or to any. The last one is found by two maxima and not by
     * "none comes after it": inside a nested subquery Hibernate 7.1 takes the outer step for the inner one and compares
     * it with itself.
     */
    private Predicate stoodThen(CriteriaBuilder criteria, Root<Membership> row) {
        Subquery<Integer> steps = criteria.createQuery().subquery(Integer.class);
        ListJoin<Membership, MembershipTransition> last = steps.correlate(row).joinList("transitions");
        List<Predicate> where = recordedAndEffective(criteria, last);
        if (state != null) {
            where.add(criteria.equal(last.get("to"), state));
            where.add(criteria.equal(last.index(), lastPosition(criteria, row, steps)));
        }
        return criteria.exists(steps.select(criteria.literal(1)).where(where.toArray(Predicate[]::new)));
    }

    /** Of the steps of the last day the one recorded last. */
    private Subquery<Integer> lastPosition(CriteriaBuilder criteria, Root<Membership> row, Subquery<Integer> steps) {
        Subquery<Integer> position = steps.subquery(Integer.class);
        ListJoin<Membership, MembershipTransition> ofTheDay =
                position.correlate(row).joinList("transitions");
        Subquery<LocalDate> day = position.subquery(LocalDate.class);
        ListJoin<Membership, MembershipTransition> any = day.correlate(row).joinList("transitions");
        day.select(criteria.greatest(any.<LocalDate>get("effectiveOn")))
                .where(recordedAndEffective(criteria, any).toArray(Predicate[]::new));
        List<Predicate> where = recordedAndEffective(criteria, ofTheDay);
        where.add(criteria.equal(ofTheDay.get("effectiveOn"), day));
        return position.select(criteria.max(ofTheDay.index())).where(where.toArray(Predicate[]::new));
    }

    private List<Predicate> recordedAndEffective(
            CriteriaBuilder criteria, ListJoin<Membership, MembershipTransition> step) {
        List<Predicate> until = new ArrayList<>();
        if (asOf != null) {
            until.add(criteria.lessThanOrEqualTo(step.get("effectiveOn"), asOf));
        }
        if (knownAt != null) {
            until.add(criteria.lessThanOrEqualTo(step.get("recordedAt"), knownAt));
        }
        return until;
    }
}
