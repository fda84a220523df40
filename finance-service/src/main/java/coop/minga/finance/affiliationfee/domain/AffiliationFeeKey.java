package coop.minga.finance.affiliationfee.domain;

import java.io.Serializable;
import java.util.UUID;

/**
 * Names a fee among those of all affiliates: each chooses its ids.
 *
 * <p>Guarantee: a value.
 */
public record AffiliationFeeKey(UUID affiliate, UUID id) implements Serializable {}
