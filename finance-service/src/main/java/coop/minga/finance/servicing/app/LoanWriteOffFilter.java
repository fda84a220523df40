package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanWriteOff;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which write-offs a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met; whoever asks for a day or an instant asks for approved ones.
 *
 * @param knownAt those that had been approved by then
 */
public record LoanWriteOffFilter(
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveThrough,
        @Nullable Instant knownAt) {

    List<Predicate> of(CriteriaBuilder criteria, Root<LoanWriteOff> row) {
        List<Predicate> where = new ArrayList<>();
        if (effectiveFrom != null) {
            where.add(criteria.greaterThanOrEqualTo(row.get("effectiveOn"), effectiveFrom));
        }
        if (effectiveThrough != null) {
            where.add(criteria.lessThanOrEqualTo(row.get("effectiveOn"), effectiveThrough));
        }
        if (knownAt != null) {
            where.add(criteria.isNotNull(row.get("effectiveOn")));
            where.add(criteria.lessThanOrEqualTo(row.get("decidedAt"), knownAt));
        }
        return where;
    }
}
