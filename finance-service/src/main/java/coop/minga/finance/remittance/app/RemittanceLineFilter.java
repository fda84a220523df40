package coop.minga.finance.remittance.app;

import coop.minga.finance.remittance.domain.LineReason;
import coop.minga.finance.remittance.domain.RemittanceLine;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 *
 * @param suspended whether something of it is in suspense
 */
public record RemittanceLineFilter(
        @Nullable UUID remittance,
        @Nullable LineReason reason,
        @Nullable UUID membership,
        @Nullable Boolean suspended) {

    List<Predicate> of(CriteriaBuilder criteria, Root<RemittanceLine> row) {
        List<Predicate> where = new ArrayList<>();
        if (remittance != null) {
            where.add(criteria.equal(row.get("remittance"), remittance));
        }
        if (reason != null) {
            where.add(criteria.equal(row.get("reason"), reason));
        }
        if (membership != null) {
            where.add(criteria.equal(row.get("membership"), membership));
        }
        if (suspended != null) {
            var booked = criteria.sum(row.<Long>get("allocatedMinor"), row.<Long>get("resolvedMinor"));
            var received = row.<Long>get("receivedMinor");
            where.add(suspended ? criteria.lessThan(booked, received) : criteria.equal(booked, received));
        }
        return where;
    }
}
