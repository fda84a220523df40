package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.domain.JournalEntry;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which journal entries a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record JournalEntryFilter(
        @Nullable EntryKind kind,
        @Nullable String source,
        @Nullable UUID sourceId,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    List<Predicate> of(CriteriaBuilder criteria, Root<JournalEntry> row) {
        List<Predicate> where = new ArrayList<>();
        if (kind != null) {
            where.add(criteria.equal(row.get("kind"), kind));
        }
        if (source != null) {
            where.add(criteria.equal(row.get("source"), source));
        }
        if (sourceId != null) {
            where.add(criteria.equal(row.get("sourceId"), sourceId));
        }
        if (effectiveFrom != null) {
            where.add(criteria.greaterThanOrEqualTo(row.get("effectiveOn"), effectiveFrom));
        }
        if (effectiveTo != null) {
            where.add(criteria.lessThanOrEqualTo(row.get("effectiveOn"), effectiveTo));
        }
        return where;
    }
}
