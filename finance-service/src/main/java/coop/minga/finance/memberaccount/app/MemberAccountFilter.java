package coop.minga.finance.memberaccount.app;

import coop.minga.finance.memberaccount.domain.MemberAccount;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which members' accounts a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 *
 * @param memberships those of one person; nobody's if empty
 */
public record MemberAccountFilter(
        @Nullable Collection<UUID> memberships,
        @Nullable UUID product,
        @Nullable Long number) {

    List<Predicate> of(CriteriaBuilder criteria, Root<MemberAccount> row) {
        List<Predicate> where = new ArrayList<>();
        if (memberships != null) {
            where.add(row.get("membership").in(memberships));
        }
        if (product != null) {
            where.add(criteria.equal(row.get("product"), product));
        }
        if (number != null) {
            where.add(criteria.equal(row.get("number"), number));
        }
        return where;
    }
}
