package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationKind;
import coop.minga.membership.affiliation.domain.AffiliationState;
import coop.minga.membership.affiliation.domain.AffiliationTransition;
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
 * Which affiliations a list keeps; null keeps all.
 *
 * <p>Guarantee: with a point in time, the state asked for is the one that held then.
 */
public record AffiliationFilter(
        @Nullable AffiliationKind kind,
        @Nullable AffiliationState state,
        @Nullable UUID affiliateId,
        @Nullable UUID parentId,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Affiliation> row) {
        List<Predicate> where = new ArrayList<>();
        if (kind != null) {
            where.add(criteria.equal(row.get("kind"), kind));
        }
        if (affiliateId != null) {
            where.add(criteria.equal(row.get("affiliate"), affiliateId));
        }
        if (parentId != null) {
            where.add(criteria.equal(row.get("parent"), parentId));
        }
        if (asOf != null || knownAt != null) {
            where.add(stoodThen(criteria, row));
        } else if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }

    /** The last step of that time led to the state asked for, or to any. */
    private Predicate stoodThen(CriteriaBuilder criteria, Root<Affiliation> row) {
        Subquery<Integer> steps = criteria.createQuery().subquery(Integer.class);
        ListJoin<Affiliation, AffiliationTransition> last = steps.correlate(row).joinList("transitions");
        List<Predicate> then = recordedAndEffective(criteria, last);
        if (state != null) {
            Subquery<Integer> positions = steps.subquery(Integer.class);
            ListJoin<Affiliation, AffiliationTransition> any =
                    positions.correlate(row).joinList("transitions");
            positions
                    .select(criteria.max(any.index()))
                    .where(recordedAndEffective(criteria, any).toArray(Predicate[]::new));
            then.add(criteria.equal(last.get("to"), state));
            then.add(criteria.equal(last.index(), positions));
        }
        return criteria.exists(steps.select(criteria.literal(1)).where(then.toArray(Predicate[]::new)));
    }

    private List<Predicate> recordedAndEffective(
            CriteriaBuilder criteria, ListJoin<Affiliation, AffiliationTransition> step) {
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
