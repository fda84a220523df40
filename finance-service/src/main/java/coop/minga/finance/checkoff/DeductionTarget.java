package coop.minga.finance.checkoff;

import java.util.UUID;

/**
 * Which one of several a deduction is paid into.
 *
 * <p>Guarantee: the id of a member's account, of a loan or of a policy, as the destination beside it says.
 */
public record DeductionTarget(UUID value) {}
