package coop.minga.finance.memberaccount.app;

import coop.minga.finance.memberaccount.domain.RegisteredShares;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about the register of shares.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class ShareQueries {
    private final Lists lists;

    ShareQueries(Lists lists) {
        this.lists = lists;
    }

    public Page<ShareRegisterView> list(PageParameters parameters, @Nullable UUID product, @Nullable UUID account) {
        return lists.page(
                        RegisteredShares.class,
                        ShareRegisterSort.NUMBER,
                        parameters,
                        (criteria, row) -> {
                            List<Predicate> where = new ArrayList<>();
                            if (product != null) {
                                where.add(criteria.equal(row.get("product"), product));
                            }
                            if (account != null) {
                                where.add(criteria.equal(row.get("account"), account));
                            }
                            return where;
                        },
                        ShareRegisterSort::valueOf,
                        RegisteredShares::id)
                .map(ShareRegisterView::of);
    }
}
