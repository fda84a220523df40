package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountCommands;
import coop.minga.finance.account.app.LedgerAccountCommands.NewAccount;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.member.HolderKind;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.HolderQueries;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.memberaccount.store.MemberAccounts;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What can be done with members' accounts themselves.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class MemberAccountCommands {
    private final MemberAccounts accounts;
    private final MemberAccountQueries queries;
    private final LedgerAccountCommands ledgerAccounts;
    private final LedgerAccountQueries ledgerQueries;
    private final ChartQueries charts;
    private final ProductQueries products;
    private final HolderQueries holders;
    private final OrganisationQueries organisations;
    private final Clock clock;

    MemberAccountCommands(
            MemberAccounts accounts,
            MemberAccountQueries queries,
            LedgerAccountCommands ledgerAccounts,
            LedgerAccountQueries ledgerQueries,
            ChartQueries charts,
            ProductQueries products,
            HolderQueries holders,
            OrganisationQueries organisations,
            Clock clock) {
        this.accounts = accounts;
        this.queries = queries;
        this.ledgerAccounts = ledgerAccounts;
        this.ledgerQueries = ledgerQueries;
        this.charts = charts;
        this.products = products;
        this.holders = holders;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Opens an account of a product for a member, a person or an institution, below the account the chart names for this kind. Nobody's name stands
     * in the ledger.
     *
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, MEMBERSHIP_NOT_YET_KNOWN, MEMBERSHIP_ENDED, PRODUCT_UNKNOWN,
     *     PRODUCT_NOT_OFFERED, DEPOSITS_ARE_OF_PERSONS, ACCOUNT_FOR_USE_MISSING; the database: an id taken
     */
    public MemberAccountView open(
            OrganisationId organisation, MemberAccountId id, MembershipId membership, ProductId product) {
        LocalDate today = organisations.today(organisation);
        if (!holders.isOpenOn(membership, today)) {
            throw new DomainFailure(
                    MemberAccountFailure.MEMBERSHIP_ENDED, "Open accounts for those who are, or apply to be, members.");
        }
        SavingTerms terms = products.terms(product);
        if (!terms.isOpen()) {
            throw new DomainFailure(
                    MemberAccountFailure.PRODUCT_NOT_OFFERED, "Open the product again, or choose another.");
        }
        if (terms.kind() == ProductKind.DEPOSITS && holders.kind(membership) == HolderKind.INSTITUTION) {
            throw new DomainFailure(
                    MemberAccountFailure.DEPOSITS_ARE_OF_PERSONS, "Open an account of shares or of savings for it.");
        }
        LedgerAccountId control = charts.accountFor(useOf(terms.kind()));
        LedgerAccountView above = ledgerQueries.get(control);
        long number = accounts.nextNumber(organisation.value());
        ledgerAccounts.openAll(
                organisation,
                List.of(new NewAccount(
                        id.ledgerAccount(),
                        above.accountClass(),
                        terms.currency(),
                        above.code() + "." + number,
                        terms.name() + " " + number,
                        control,
                        terms.floorMinor(),
                        terms.kind() != ProductKind.SHARES)));
        accounts.persistAndFlush(
                new MemberAccount(id, organisation, membership, product, number, today, clock.instant()));
        return queries.get(id);
    }

    private static AccountUse useOf(ProductKind kind) {
        return switch (kind) {
            case SAVINGS -> AccountUse.MEMBER_SAVINGS;
            case DEPOSITS -> AccountUse.MEMBER_DEPOSITS;
            case SHARES -> AccountUse.MEMBER_SHARES;
        };
    }
}
