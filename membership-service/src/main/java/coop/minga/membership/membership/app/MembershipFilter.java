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
import java.util.List;
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

    /** @param day what is asked for by the end of it */
    List<Predicate> of(CriteriaBuilder criteria, Root<MembershipPeriod> row, LocalDate day) {
        List<Predicate> where = new ArrayList<>();
        if (personId != null) {
            where.add(criteria.equal(row.get("person"), personId));
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        if (category != null) {
            where.add(criteria.equal(row.get("category"), category));
        }
        if (unitId != null) {
            where.add(criteria.equal(row.get("unit"), unitId));
        }
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
}
