package coop.minga.finance.account.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.domain.LedgerAccount;
import coop.minga.finance.account.domain.LedgerAccountFailure;
import coop.minga.finance.account.store.Balances;
import coop.minga.finance.account.store.Balances.FundBalance;
import coop.minga.finance.account.store.LedgerAccounts;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about ledger accounts.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class LedgerAccountQueries {
    private final LedgerAccounts accounts;
    private final Balances balances;
    private final OrganisationQueries organisations;
    private final Lists lists;
    private final Clock clock;

    LedgerAccountQueries(
            LedgerAccounts accounts, Balances balances, OrganisationQueries organisations, Lists lists, Clock clock) {
        this.accounts = accounts;
        this.balances = balances;
        this.organisations = organisations;
        this.lists = lists;
        this.clock = clock;
    }

    /** @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN */
    public LedgerAccountView get(LedgerAccountId id) {
        return LedgerAccountView.of(find(id));
    }

    /**
     * The account a request names for what comes from the organisation's own money, or goes there. One that is not there is
     * refused when it is posted to.
     *
     * @param pointer where the request names it
     * @throws DomainFailure LEDGER_ACCOUNT_UNFIT of a loan or of a member's shares
     */
    public LedgerAccountId requirePostedByHand(LedgerAccountId named, String pointer) {
        if (accounts.findByIdOptional(named.value())
                .filter(account -> !account.isPostedByHand())
                .isPresent()) {
            throw DomainFailure.at(
                    LedgerAccountFailure.LEDGER_ACCOUNT_UNFIT,
                    pointer,
                    "Name an account of the organisation's own, not a loan or somebody's shares.");
        }
        return named;
    }

    /** Many at once; those that are not there are missing. */
    public Map<LedgerAccountId, LedgerAccountView> get(Collection<LedgerAccountId> ids) {
        return accounts
                .list("id in ?1", ids.stream().map(LedgerAccountId::value).toList())
                .stream()
                .collect(Collectors.toMap(LedgerAccount::id, LedgerAccountView::of));
    }

    /** The account of a code, if there is one. */
    public Optional<LedgerAccountView> ofCode(String code) {
        return accounts.find("code", code).firstResultOptional().map(LedgerAccountView::of);
    }

    public Page<LedgerAccountView> list(PageParameters page, LedgerAccountFilter filter) {
        return lists.page(
                        LedgerAccount.class,
                        LedgerAccountSort.CODE,
                        page,
                        filter::of,
                        LedgerAccountSort::valueOf,
                        account -> account.id().value())
                .map(LedgerAccountView::of);
    }

    /**
     * What the account holds: now, or at the end of a business day, or by what had been recorded at an instant.
     *
     * @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN
     */
    public BalanceView balance(LedgerAccountId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        LedgerAccount account = find(id);
        if (asOf == null && knownAt == null) {
            return view(account, null, null, balances.now(id.value()));
        }
        Instant known = knownAt == null ? clock.instant() : knownAt;
        LocalDate day = asOf == null ? organisations.today(account.organisation()) : asOf;
        return view(account, day, known, balances.at(id.value(), day, known));
    }

    /**
     * What a fund may pay out of an account now: neither what is pending or held back, nor what an overdraft would lend it.
     *
     * @throws DomainFailure LEDGER_ACCOUNT_UNKNOWN
     */
    public Money payable(LedgerAccountId id, FundId fund) {
        Currency currency = find(id).currency();
        return balances.now(id.value()).stream()
                .filter(each -> each.fund().equals(fund.value()))
                .map(each -> new Money(Math.min(each.balanceMinor(), each.availableMinor()), currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }

    /** What each of many accounts holds now in all its funds, in minor units of its currency; 0 where it holds nothing. */
    public Map<LedgerAccountId, Long> balancesMinor(Collection<LedgerAccountId> ids) {
        Map<UUID, Long> sums =
                balances.sums(ids.stream().map(LedgerAccountId::value).toList());
        return ids.stream().collect(Collectors.toMap(each -> each, each -> sums.getOrDefault(each.value(), 0L)));
    }

    private static BalanceView view(
            LedgerAccount account, @Nullable LocalDate asOf, @Nullable Instant knownAt, List<FundBalance> funds) {
        Currency currency = account.currency();
        boolean isNow = asOf == null;
        return new BalanceView(
                account.id().value(),
                asOf,
                knownAt,
                sum(funds, FundBalance::balanceMinor, currency),
                isNow ? sum(funds, FundBalance::availableMinor, currency) : null,
                funds.stream()
                        .map(each -> new BalanceView.OfFund(
                                each.fund(),
                                Amount.of(each.balanceMinor(), currency),
                                isNow ? Amount.of(each.availableMinor(), currency) : null))
                        .toList());
    }

    private static Amount sum(List<FundBalance> funds, ToLongFunction<FundBalance> part, Currency currency) {
        return Amount.of(funds.stream().mapToLong(part).reduce(0, Math::addExact), currency);
    }

    LedgerAccount find(LedgerAccountId id) {
        return accounts.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        LedgerAccountFailure.LEDGER_ACCOUNT_UNKNOWN, "You have no ledger account of this id."));
    }
}
