package coop.minga.finance.solidaritygrant.domain;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.platform.money.Money;

/**
 * What is asked for a member.
 *
 * <p>Guarantee: none; the round says whether it admits it.
 *
 * @param number which of the member's grants in the round
 */
public record GrantClaim(
        SolidarityGrantId id, MembershipId membership, short number, GrantReason reason, Money amount) {}
