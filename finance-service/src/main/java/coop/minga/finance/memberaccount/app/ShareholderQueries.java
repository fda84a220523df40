package coop.minga.finance.memberaccount.app;

import coop.minga.finance.member.HolderKind;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.HolderQueries;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.finance.memberaccount.domain.RegisteredShares;
import coop.minga.finance.memberaccount.store.ShareRegister;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about who held shares at the end of a day, by the register.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; what is registered later
 * with an earlier day counts on that day.
 */
@ApplicationScoped
public class ShareholderQueries {
    private final ShareRegister register;
    private final HolderQueries holders;
    private final OrganisationQueries organisations;
    private final Lists lists;

    ShareholderQueries(ShareRegister register, HolderQueries holders, OrganisationQueries organisations, Lists lists) {
        this.register = register;
        this.holders = holders;
        this.organisations = organisations;
        this.lists = lists;
    }

    /**
     * @param asOf today if null
     * @param product all if null
     */
    public Page<ShareholderView> list(
            OrganisationId organisation, PageParameters parameters, @Nullable LocalDate asOf, @Nullable UUID product) {
        LocalDate day = asOf == null ? organisations.today(organisation) : asOf;
        Page<MemberAccount> page = lists.page(
                MemberAccount.class,
                MemberAccountSort.NUMBER,
                parameters,
                (criteria, row) -> held(criteria, row, day, product),
                MemberAccountSort::valueOf,
                account -> account.id().value());
        Map<MemberAccountId, Long> shares = register.sharesOn(
                day, page.items().stream().map(MemberAccount::id).toList());
        Map<MembershipId, HolderKind> kinds = holders.kinds(
                page.items().stream().map(MemberAccount::membership).toList());
        return page.map(account -> ShareholderView.of(
                account,
                Objects.requireNonNull(kinds.get(account.membership())),
                Objects.requireNonNull(shares.get(account.id()))));
    }

    /**
     * @param asOf today if null
     * @param product all if null
     */
    public ShareholderCountsView counts(OrganisationId organisation, @Nullable LocalDate asOf, @Nullable UUID product) {
        LocalDate day = asOf == null ? organisations.today(organisation) : asOf;
        ShareRegister.Holders holding = register.holdersOn(day, product);
        return new ShareholderCountsView(day, holding.individuals(), holding.institutions());
    }

    private static List<Predicate> held(
            CriteriaBuilder criteria, Root<MemberAccount> row, LocalDate day, @Nullable UUID product) {
        var holding = criteria.createQuery().subquery(UUID.class);
        Root<RegisteredShares> line = holding.from(RegisteredShares.class);
        holding.select(line.get("account"))
                .where(criteria.lessThanOrEqualTo(line.get("effectiveOn"), day))
                .groupBy(line.get("account"))
                .having(criteria.gt(criteria.sum(line.get("shares")), 0L));
        List<Predicate> where = new ArrayList<>(List.of(row.get("id").in(holding)));
        if (product != null) {
            where.add(criteria.equal(row.get("product"), product));
        }
        return where;
    }
}
