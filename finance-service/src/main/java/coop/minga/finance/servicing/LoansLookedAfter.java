package coop.minga.finance.servicing;

import coop.minga.finance.organisation.OrganisationId;
import java.time.LocalDate;

/**
 * Somebody had done what the night does with loans, and nothing of it is left.
 *
 * <p>Guarantee: fired inside the transaction of the run.
 *
 * @param through the last day that was looked after
 */
public record LoansLookedAfter(OrganisationId organisation, LocalDate through) {}
