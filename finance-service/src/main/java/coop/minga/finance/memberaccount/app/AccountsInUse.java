package coop.minga.finance.memberaccount.app;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.HolderQueries;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.memberaccount.store.MemberAccounts;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds members' accounts together with the terms they go by.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; as many statements for many as for one.
 */
@ApplicationScoped
class AccountsInUse {
    private final MemberAccounts accounts;
    private final MemberAccountQueries queries;
    private final ProductQueries products;
    private final HolderQueries holders;
    private final OrganisationQueries organisations;

    AccountsInUse(
            MemberAccounts accounts,
            MemberAccountQueries queries,
            ProductQueries products,
            HolderQueries holders,
            OrganisationQueries organisations) {
        this.accounts = accounts;
        this.queries = queries;
        this.products = products;
        this.holders = holders;
        this.organisations = organisations;
    }

    /** The open account of a kind that a member opened first. */
    record OfKind(MembershipId membership, ProductKind kind) {}

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN */
    AccountInUse get(MemberAccountId id) {
        MemberAccount account = queries.find(id);
        return new AccountInUse(account, products.terms(account.product()));
    }

    /** Those that are not there are missing. */
    Map<MemberAccountId, AccountInUse> get(Collection<MemberAccountId> ids) {
        Map<MemberAccountId, AccountInUse> found = new HashMap<>();
        inUse(accounts.list("id in ?1", ids.stream().map(MemberAccountId::value).toList()))
                .forEach(each -> found.put(each.account().id(), each));
        return found;
    }

    /** Those that are not there are missing. */
    Map<OfKind, AccountInUse> ofKinds(Collection<MembershipId> memberships) {
        Map<OfKind, AccountInUse> found = new HashMap<>();
        inUse(accounts.openOf(memberships))
                .forEach(each -> found.putIfAbsent(
                        new OfKind(each.account().membership(), each.terms().kind()), each));
        return found;
    }

    /**
     * An account the member may take something out of today.
     *
     * @throws DomainFailure SHARES_ARE_COUNTED, DEPOSITS_STAY
     */
    AccountInUse requireWithdrawable(AccountInUse used) {
        used.requireMoney();
        if (used.terms().kind() == ProductKind.DEPOSITS && isOfMember(used)) {
            throw new DomainFailure(
                    MemberAccountFailure.DEPOSITS_STAY, "What a member needs meanwhile is borrowed against deposits.");
        }
        return used;
    }

    /**
     * An account that is paid out to the end; who has left needs no notice.
     *
     * @throws DomainFailure SHARES_ARE_COUNTED, DEPOSITS_STAY, NOTICE_REQUIRED
     */
    AccountInUse requirePayableToTheEnd(AccountInUse used) {
        requireWithdrawable(used);
        return isOfMember(used) ? used.requireWithoutNotice() : used;
    }

    private boolean isOfMember(AccountInUse used) {
        MemberAccount account = used.account();
        return holders.isOpenOn(account.membership(), organisations.today(account.organisation()));
    }

    private List<AccountInUse> inUse(List<MemberAccount> found) {
        Map<ProductId, SavingTerms> terms =
                products.terms(found.stream().map(MemberAccount::product).toList());
        return found.stream()
                .map(each -> new AccountInUse(each, Objects.requireNonNull(terms.get(each.product()))))
                .toList();
    }
}
