package coop.minga.finance.guarantee.domain;

import java.time.LocalDate;

/**
 * What a borrower owes a guarantor changed, to be told to others.
 *
 * <p>Guarantee: the claim as it is after the change.
 *
 * @param effectiveOn the business day of the change
 */
public record GuarantorClaimTold(GuarantorClaim claim, LocalDate effectiveOn) {}
