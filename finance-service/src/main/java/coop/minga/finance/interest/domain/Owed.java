package coop.minga.finance.interest.domain;

import coop.minga.finance.interest.InterestPostingId;
import coop.minga.finance.memberaccount.MemberAccountId;

/**
 * What an account waits for of a period that has ended.
 *
 * <p>Guarantee: more than nothing; the tax is a part of it.
 */
public record Owed(InterestPostingId id, MemberAccountId account, long grossMinor, long taxMinor) {}
