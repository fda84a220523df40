package coop.minga.finance.guarantee.app;

import coop.minga.finance.member.MembershipId;

/**
 * How much of what is guaranteed one member stands for.
 *
 * <p>Guarantee: above nothing.
 *
 * @param minor of the deposits that are pledged
 * @param isLate whether she is in arrears with a loan of her own
 */
public record GuarantorShare(MembershipId guarantor, long minor, boolean isLate) {}
