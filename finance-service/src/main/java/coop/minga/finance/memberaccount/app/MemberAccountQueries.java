package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.memberaccount.store.MemberAccounts;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about members' accounts.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; the methods that begin with
 * {@code own}, about the accounts of the person the token names and no others.
 */
@ApplicationScoped
public class MemberAccountQueries {
    private final MemberAccounts accounts;
    private final MemberQueries members;
    private final ProductQueries products;
    private final LedgerAccountQueries ledgerAccounts;
    private final Lists lists;

    MemberAccountQueries(
            MemberAccounts accounts,
            MemberQueries members,
            ProductQueries products,
            LedgerAccountQueries ledgerAccounts,
            Lists lists) {
        this.accounts = accounts;
        this.members = members;
        this.products = products;
        this.ledgerAccounts = ledgerAccounts;
        this.lists = lists;
    }

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN */
    public MemberAccountView get(MemberAccountId id) {
        return views(List.of(find(id))).getFirst();
    }

    /** Whether a member's account has this id. */
    public boolean isThere(MemberAccountId id) {
        return accounts.findByIdOptional(id.value()).isPresent();
    }

    public Page<MemberAccountView> list(PageParameters parameters, MemberAccountFilter filter) {
        Page<MemberAccount> page = lists.page(
                MemberAccount.class,
                MemberAccountSort.NUMBER,
                parameters,
                filter::of,
                MemberAccountSort::valueOf,
                account -> account.id().value());
        return page.with(views(page.items()));
    }

    /**
     * What the account holds: now, or at the end of a business day, or by what had been recorded at an instant.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN
     */
    public MemberBalanceView balance(MemberAccountId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return MemberBalanceView.of(ledgerAccounts.balance(find(id).id().ledgerAccount(), asOf, knownAt));
    }

    public Page<MemberAccountView> ownList(Caller caller, PageParameters parameters) {
        List<UUID> memberships =
                members.own(caller).stream().map(MembershipId::value).toList();
        return list(parameters, new MemberAccountFilter(memberships, null, null));
    }

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN of another one's account too */
    public MemberBalanceView ownBalance(
            Caller caller, MemberAccountId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return balance(requireOwn(caller, id), asOf, knownAt);
    }

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN of another one's account too */
    public MemberAccountId requireOwn(Caller caller, MemberAccountId id) {
        if (!members.own(caller).contains(find(id).membership())) {
            throw unknown();
        }
        return id;
    }

    MemberAccount find(MemberAccountId id) {
        return accounts.findByIdOptional(id.value()).orElseThrow(MemberAccountQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                MemberAccountFailure.MEMBER_ACCOUNT_UNKNOWN, "You have no member's account of this id.");
    }

    private List<MemberAccountView> views(List<MemberAccount> found) {
        Map<ProductId, SavingTerms> terms =
                products.terms(found.stream().map(MemberAccount::product).toList());
        Map<LedgerAccountId, LedgerAccountView> ledger = ledgerAccounts.get(
                found.stream().map(each -> each.id().ledgerAccount()).toList());
        return found.stream()
                .map(account -> MemberAccountView.of(
                        account,
                        Objects.requireNonNull(ledger.get(account.id().ledgerAccount())),
                        Objects.requireNonNull(terms.get(account.product()))))
                .toList();
    }
}
