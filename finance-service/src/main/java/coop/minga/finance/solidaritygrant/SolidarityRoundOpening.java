package coop.minga.finance.solidaritygrant;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;

/**
 * A round is about to be opened that gives out of a fund. A feature that minds the fund observes this and refuses by
 * throwing.
 *
 * <p>Guarantee: fired in the transaction that opens it, before anything is kept.
 */
public record SolidarityRoundOpening(OrganisationId organisation, FundId fund) {}
