package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.savingsgroup.CycleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A cycle ended.
 *
 * <p>Guarantee: fired once for a cycle, in the transaction that closes it.
 */
public record CycleSharedOut(
        OrganisationId organisation,
        CycleId cycle,
        LocalDate sharedOutOn,
        Currency currency,
        ShareOut shareOut,
        Instant recordedAt) {}
