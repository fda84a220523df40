package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.DividendBasis;
import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.domain.DividendRun;
import coop.minga.finance.dividend.domain.DividendTerms;
import coop.minga.finance.dividend.domain.Holding;
import coop.minga.finance.dividend.store.YearHoldings;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What a year's surplus gives to members: a run of dividends whose every part is a total, decided on with the surplus.
 *
 * <p>Guarantee: inside the caller's transaction; nobody approves or withdraws such a run by another way. It is paid as
 * every run is.
 */
@ApplicationScoped
public class SurplusDividends {
    private final DividendCommands commands;
    private final DividendDrafts drafts;
    private final YearHoldings holdings;

    SurplusDividends(DividendCommands commands, DividendDrafts drafts, YearHoldings holdings) {
        this.commands = commands;
        this.drafts = drafts;
        this.holdings = holdings;
    }

    /**
     * A year, and where members are paid.
     *
     * <p>Guarantee: none; the methods that check look at it.
     */
    public record Year(LocalDate endsOn, ProductId paysInto) {}

    /**
     * What all members together are given on one basis.
     *
     * @param total more than nothing
     * @param taxPpm withheld of each amount
     */
    public record Given(DividendBasis basis, Money total, int taxPpm) {}

    /** @throws DomainFailure DIVIDEND_YEAR_MALFORMED, DIVIDEND_YEAR_NOT_OVER */
    public void checkOver(Year year, LocalDate today) {
        DividendRun.checkYear(year.endsOn(), today);
    }

    /**
     * Refuses what members cannot be paid into out of a fund.
     *
     * @throws DomainFailure DIVIDEND_PRODUCT_UNKNOWN, DIVIDEND_PAID_INTO_SHARES, DIVIDEND_PAID_INTO_OTHER_FUND,
     *     DIVIDEND_CURRENCIES_MIXED
     */
    public void checkPaysInto(Year year, FundId fund, Currency currency) {
        commands.payingInto(year.paysInto()).requireFund(fund, currency);
    }

    /**
     * What the withholding tax on a product of shares is, in millionths.
     *
     * @throws DomainFailure DIVIDEND_PRODUCT_UNKNOWN
     */
    public int taxPpm(ProductId product) {
        return commands.require(product, "/product").taxPpm();
    }

    /** The sum of the twelve months of all members: what they held at the end of each, or paid in it. */
    public long monthsMinor(DividendBasis basis, Year year) {
        return holdings.of(basis, year.endsOn(), year.paysInto()).stream()
                .mapToLong(Holding::monthsMinor)
                .reduce(0, Math::addExact);
    }

    /** @throws DomainFailure the database: the id or the year taken */
    public void draft(
            Caller caller,
            OrganisationId organisation,
            DividendRunId id,
            ResolutionId resolution,
            Year year,
            List<Given> given) {
        drafts.keep(
                caller,
                organisation,
                new DividendDrafts.Head(id, resolution, year.endsOn(), year.paysInto(), true),
                given.stream()
                        .map(each -> new DividendTerms(each.basis(), null, each.total(), each.taxPpm()))
                        .toList());
    }

    /** @throws DomainFailure as {@link DividendCommands#approve} */
    public void approve(Caller caller, OrganisationId organisation, DividendRunId id) {
        commands.approve(caller, organisation, commands.alone(id));
    }

    /** @throws DomainFailure DIVIDEND_RUN_UNKNOWN, DIVIDEND_TRANSITION_ILLEGAL */
    public void withdraw(DividendRunId id) {
        commands.withdraw(commands.alone(id));
    }
}
