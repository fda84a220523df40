package coop.minga.finance.fund.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.domain.Fund;
import coop.minga.finance.fund.domain.FundKind;
import coop.minga.finance.fund.domain.FundTerms;
import coop.minga.finance.fund.store.Funds;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * What can be done with funds.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class FundCommands {
    private final Funds funds;
    private final FundQueries queries;
    private final OrganisationQueries organisations;
    private final Clock clock;

    FundCommands(Funds funds, FundQueries queries, OrganisationQueries organisations, Clock clock) {
        this.funds = funds;
        this.queries = queries;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws DomainFailure ORGANISATION_NOT_YET_KNOWN; the database: FUND_ID_TAKEN, FUND_CODE_TAKEN */
    public FundView create(FundId id, OrganisationId organisation, FundKind kind, FundTerms terms) {
        organisations.requireKnown(organisation);
        Fund fund = new Fund(id, organisation, kind, terms, clock.instant());
        funds.persistAndFlush(fund);
        return FundView.of(fund);
    }

    /** Makes the general fund unless there is one. */
    public void ensureGeneral(OrganisationId organisation) {
        FundId general = FundId.generalOf(organisation);
        if (funds.findByIdOptional(general.value()).isEmpty()) {
            create(general, organisation, FundKind.GENERAL, new FundTerms("GENERAL", "General fund", false, List.of()));
        }
    }

    /**
     * Makes a social fund of which nothing is spent: it only pays what it owes.
     *
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN; the database: FUND_CODE_TAKEN
     */
    public void createSocial(FundId id, OrganisationId organisation, String code, String name) {
        create(id, organisation, FundKind.SOCIAL, new FundTerms(code, name, true, List.of()));
    }

    /** @throws DomainFailure FUND_UNKNOWN, STALE; the database: FUND_CODE_TAKEN, FUND_DEBTS_OVERPAID */
    public FundView change(FundId id, IfMatch ifMatch, FundTerms terms) {
        Fund fund = queries.find(id);
        ifMatch.check(fund.version());
        fund.change(terms, clock.instant());
        funds.flush();
        return FundView.of(fund);
    }

    /** @throws DomainFailure FUND_UNKNOWN, GENERAL_FUND_STAYS_OPEN, FUND_TRANSITION_ILLEGAL, FUND_NOT_EMPTY */
    public FundView close(FundId id) {
        Fund fund = queries.find(id);
        fund.close(clock.instant());
        funds.flush();
        return FundView.of(fund);
    }
}
