package coop.minga.membership.resolution.app;

import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.domain.Resolution;
import coop.minga.membership.resolution.domain.ResolutionState;
import coop.minga.membership.resolution.domain.ResolutionTransition;
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
 * Which resolutions a list keeps; null keeps all.
 *
 * <p>Guarantee: with a point in time, the state asked for is the one that held then.
 */
public record ResolutionFilter(
        @Nullable ResolutionKind subjectKind,
        @Nullable UUID subjectId,
        @Nullable ResolutionState state,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Resolution> row) {
        List<Predicate> where = new ArrayList<>();
        if (subjectKind != null) {
            where.add(criteria.equal(row.get("subjectKind"), subjectKind));
        }
        if (subjectId != null) {
            where.add(criteria.equal(row.get("subjectId"), subjectId));
        }
        if (asOf != null || knownAt != null) {
            where.add(stoodThen(criteria, row));
        } else if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }

    /** The last step of that time led to the state asked for, or to any. */
    private Predicate stoodThen(CriteriaBuilder criteria, Root<Resolution> row) {
        Subquery<Integer> steps = criteria.createQuery().subquery(Integer.class);
        ListJoin<Resolution, ResolutionTransition> last = steps.correlate(row).joinList("transitions");
        List<Predicate> then = recordedAndEffective(criteria, last);
        if (state != null) {
            Subquery<Integer> positions = steps.subquery(Integer.class);
            ListJoin<Resolution, ResolutionTransition> any =
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
            CriteriaBuilder criteria, ListJoin<Resolution, ResolutionTransition> step) {
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
