package coop.minga.finance.account.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.domain.AccountState;
import coop.minga.finance.account.domain.LedgerAccount;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger accounts a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record LedgerAccountFilter(
        @Nullable String code,
        @Nullable AccountClass accountClass,
        @Nullable UUID parent,
        @Nullable AccountState state) {

    List<Predicate> of(CriteriaBuilder criteria, Root<LedgerAccount> row) {
        List<Predicate> where = new ArrayList<>();
        if (code != null) {
            where.add(criteria.equal(row.get("code"), code));
        }
        if (accountClass != null) {
            where.add(criteria.equal(row.get("accountClass"), accountClass));
        }
        if (parent != null) {
            where.add(criteria.equal(row.get("parent"), parent));
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }
}
