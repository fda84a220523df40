package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.domain.JournalEntry;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
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
        @Nullable LocalDate effectiveTo,
        @Nullable UUID account,
        @Nullable Instant knownAt) {
    private static final String TOUCHES = """
            exists (
                select from finance.posting p
                where p.entry_id = ? and p.account_id in (
                    with recursive below (id) as (
                        select cast(? as uuid)
                        union all
                        select a.id from finance.ledger_account a join below b on a.parent_id = b.id)
                    select id from below))""";

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
        if (account != null) {
            var hibernate = (HibernateCriteriaBuilder) criteria;
            where.add(hibernate.isTrue(hibernate.sql(TOUCHES, Boolean.class, row.get("id"), hibernate.value(account))));
        }
        if (knownAt != null) {
            where.add(criteria.lessThanOrEqualTo(row.get("recordedAt"), knownAt));
        }
        return where;
    }
}
