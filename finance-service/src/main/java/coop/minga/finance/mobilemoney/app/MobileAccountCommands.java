package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.mobilemoney.MobileAccountId;
import coop.minga.finance.mobilemoney.domain.MobileAccount;
import coop.minga.finance.mobilemoney.domain.MobileMoneyFailure;
import coop.minga.finance.mobilemoney.store.MobileAccounts;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with accounts with providers and asked about them.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class MobileAccountCommands {
    private final MobileAccounts accounts;
    private final MobileMoneyProvider provider;
    private final LedgerAccountQueries ledgerAccounts;
    private final ChartQueries charts;
    private final Lists lists;
    private final Clock clock;

    MobileAccountCommands(
            MobileAccounts accounts,
            MobileMoneyProvider provider,
            LedgerAccountQueries ledgerAccounts,
            ChartQueries charts,
            Lists lists,
            Clock clock) {
        this.accounts = accounts;
        this.provider = provider;
        this.ledgerAccounts = ledgerAccounts;
        this.charts = charts;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Registers an account.
     *
     * @param ledgerAccount what the chart uses for mobile money if null
     * @throws DomainFailure MOBILE_MONEY_PROVIDER_UNKNOWN, MOBILE_MONEY_ACCOUNT_NOT_CASH, LEDGER_ACCOUNT_UNKNOWN,
     *     ACCOUNT_FOR_USE_MISSING; the database: an id or number taken
     */
    public MobileAccountView register(
            OrganisationId organisation,
            MobileAccountId id,
            String providerName,
            String number,
            @Nullable LedgerAccountId ledgerAccount) {
        if (!provider.isKnown(providerName)) {
            throw DomainFailure.at(
                    MobileMoneyFailure.MOBILE_MONEY_PROVIDER_UNKNOWN,
                    "/provider",
                    "Ask the operator to set this provider up.");
        }
        LedgerAccountView money =
                ledgerAccounts.get(ledgerAccount == null ? charts.accountFor(AccountUse.MOBILE_MONEY) : ledgerAccount);
        if (money.accountClass() != AccountClass.ASSET || !money.postedByHand()) {
            throw DomainFailure.at(
                    MobileMoneyFailure.MOBILE_MONEY_ACCOUNT_NOT_CASH, "/ledgerAccount", "Name an account of an asset.");
        }
        var account = new MobileAccount(
                id,
                organisation,
                providerName,
                number,
                new LedgerAccountId(money.id()),
                Currency.getInstance(money.currency()),
                clock.instant());
        accounts.persistAndFlush(account);
        return MobileAccountView.of(account);
    }

    /** @throws DomainFailure MOBILE_MONEY_ACCOUNT_UNKNOWN */
    public MobileAccountView get(MobileAccountId id) {
        return accounts.findByIdOptional(id.value())
                .map(MobileAccountView::of)
                .orElseThrow(() -> new DomainFailure(
                        MobileMoneyFailure.MOBILE_MONEY_ACCOUNT_UNKNOWN,
                        "You have no account with a provider of this id."));
    }

    public Page<MobileAccountView> list(PageParameters page) {
        return lists.page(
                        MobileAccount.class,
                        MobileAccountSort.OPENED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        MobileAccountSort::valueOf,
                        account -> account.id().value())
                .map(MobileAccountView::of);
    }
}
