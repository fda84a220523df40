package coop.minga.membership.affiliation.domain;

import java.util.UUID;

/**
 * The key of an affiliation's row.
 *
 * <p>Guarantee: begins with the affiliate, for a parent sees the rows of many affiliates and each chooses its own ids.
 */
public record AffiliationKey(UUID affiliate, UUID id) {}
