package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationKind;
import coop.minga.membership.affiliation.domain.AffiliationState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
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

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T00:00:00Z");

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
            Expression<String> then = stateThen(criteria, row);
            where.add(state == null ? criteria.isNotNull(then) : criteria.equal(then, state.name()));
        } else if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }

    private Expression<String> stateThen(CriteriaBuilder criteria, Root<Affiliation> row) {
        return criteria.function(
                "membership.affiliation_state_at",
                String.class,
                row.get("affiliate"),
                row.get("id"),
                criteria.literal(asOf == null ? LAST_DAY : asOf),
                criteria.literal(knownAt == null ? LAST_INSTANT : knownAt));
    }
}
