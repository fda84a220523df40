package coop.minga.finance.interest.app;

import coop.minga.finance.interest.InterestPostingId;
import coop.minga.finance.interest.domain.EarningProduct;
import coop.minga.finance.interest.domain.InterestAccrual;
import coop.minga.finance.interest.domain.InterestFailure;
import coop.minga.finance.interest.domain.InterestPosting;
import coop.minga.finance.interest.store.EarningProducts;
import coop.minga.finance.interest.store.InterestPostings;
import coop.minga.finance.interest.store.InterestReckoning;
import coop.minga.finance.interest.store.InterestReckoning.OfAccount;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.memberaccount.app.MemberAccountView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about interest.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class InterestQueries {
    private final InterestPostings postings;
    private final EarningProducts products;
    private final InterestReckoning reckoning;
    private final ProductQueries productQueries;
    private final MemberAccountQueries accounts;
    private final OrganisationQueries organisations;
    private final Lists lists;

    InterestQueries(
            InterestPostings postings,
            EarningProducts products,
            InterestReckoning reckoning,
            ProductQueries productQueries,
            MemberAccountQueries accounts,
            OrganisationQueries organisations,
            Lists lists) {
        this.postings = postings;
        this.products = products;
        this.reckoning = reckoning;
        this.productQueries = productQueries;
        this.accounts = accounts;
        this.organisations = organisations;
        this.lists = lists;
    }

    public Page<InterestAccrualView> accruals(PageParameters parameters, @Nullable UUID product) {
        Page<InterestAccrual> page = lists.page(
                InterestAccrual.class,
                InterestAccrualSort.ACCRUED_ON,
                parameters,
                (criteria, row) -> product == null ? List.of() : List.of(criteria.equal(row.get("product"), product)),
                InterestAccrualSort::valueOf,
                InterestAccrual::id);
        Map<ProductId, SavingTerms> terms = productQueries.terms(
                page.items().stream().map(InterestAccrual::product).toList());
        return page.map(each -> InterestAccrualView.of(each, currency(terms, each.product())));
    }

    public Page<InterestPostingView> list(PageParameters parameters, InterestPostingFilter filter) {
        Page<InterestPosting> page = lists.page(
                InterestPosting.class,
                InterestPostingSort.RECORDED_AT,
                parameters,
                filter::of,
                InterestPostingSort::valueOf,
                posting -> posting.id().value());
        Map<ProductId, SavingTerms> terms = productQueries.terms(
                page.items().stream().map(InterestPosting::product).toList());
        return page.map(each -> InterestPostingView.of(each, currency(terms, each.product())));
    }

    /** @throws DomainFailure INTEREST_POSTING_UNKNOWN */
    public InterestPostingView get(InterestPostingId id) {
        InterestPosting posting = find(id);
        return InterestPostingView.of(
                posting, productQueries.terms(posting.product()).currency());
    }

    /**
     * How a posting is reckoned, by what is known now: what came late since shows here before it is corrected.
     *
     * @throws DomainFailure INTEREST_POSTING_UNKNOWN
     */
    public InterestWorkingView working(OrganisationId organisation, InterestPostingId id) {
        InterestPosting posting = find(id);
        return working(
                organisation, posting.account(), posting.product(), posting.periodFrom(), posting.periodThrough());
    }

    /**
     * How an account's interest of the open posting period is reckoned up to yesterday.
     *
     * @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN, INTEREST_NOT_EARNED
     */
    public InterestWorkingView working(OrganisationId organisation, MemberAccountId id) {
        return working(organisation, accounts.get(id));
    }

    /** @throws DomainFailure MEMBER_ACCOUNT_UNKNOWN of another one's account too, INTEREST_NOT_EARNED */
    public InterestWorkingView ownWorking(OrganisationId organisation, Caller caller, MemberAccountId id) {
        return working(organisation, accounts.get(accounts.requireOwn(caller, id)));
    }

    private InterestWorkingView working(OrganisationId organisation, MemberAccountView account) {
        EarningProduct product = products.of(new ProductId(account.product()))
                .orElseThrow(() -> new DomainFailure(
                        InterestFailure.INTEREST_NOT_EARNED, "The product has no terms of interest, or no rate yet."));
        LocalDate yesterday = organisations.today(organisation).minusDays(1);
        LocalDate through = yesterday.isBefore(product.periodThrough()) ? yesterday : product.periodThrough();
        return working(organisation, new MemberAccountId(account.id()), product.id(), product.periodFrom(), through);
    }

    private InterestWorkingView working(
            OrganisationId organisation,
            MemberAccountId account,
            ProductId product,
            LocalDate from,
            LocalDate through) {
        OfAccount earned = reckoning.of(organisation, product, account, from, through);
        return InterestWorkingView.of(
                account.value(),
                product.value(),
                productQueries.terms(product).currency(),
                from,
                through,
                reckoning.spans(organisation, product, account, from, through),
                earned);
    }

    private InterestPosting find(InterestPostingId id) {
        return postings.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        InterestFailure.INTEREST_POSTING_UNKNOWN, "You have no posting of interest of this id."));
    }

    private static Currency currency(Map<ProductId, SavingTerms> terms, ProductId product) {
        return Objects.requireNonNull(terms.get(product)).currency();
    }
}
