package coop.minga.finance.dividend.domain;

import coop.minga.finance.memberaccount.MemberAccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an approved run that was not paid yet.
 *
 * <p>Guarantee: more than nothing; the tax is a part of it.
 *
 * @param isOfSurplus whether it is a part of the surplus and no cost
 */
public record Due(UUID id, boolean isOfSurplus, @Nullable MemberAccountId paysInto, long grossMinor, long taxMinor) {}
