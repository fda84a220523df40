package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.savingsgroup.CycleId;
import java.util.Currency;

/**
 * A meeting was entered in the books, for the first time or anew.
 *
 * <p>Guarantee: fired in the transaction that enters it, once for each revision, in their order.
 */
public record GroupMeetingEntered(
        OrganisationId organisation, CycleId cycle, Currency currency, RecordedSheet sheet, Flows flows) {}
