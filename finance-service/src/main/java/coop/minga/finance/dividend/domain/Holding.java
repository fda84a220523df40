package coop.minga.finance.dividend.domain;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account held at the end of each month of a year, or what use a member made of the cooperative in each, and where
 * the member is paid.
 *
 * <p>Guarantee: twelve amounts, none below zero. What came into an account in January stands in all of them, what came in
 * December in one: so their sum is what each contribution earns twelfths for.
 *
 * @param account none of a use
 * @param paysInto none where the member has no account for it
 */
public record Holding(
        @Nullable MemberAccountId account,
        MembershipId membership,
        @Nullable MemberAccountId paysInto,
        List<Long> monthEndMinor) {
    private static final int MONTHS = 12;

    public Holding {
        monthEndMinor = List.copyOf(monthEndMinor);
        if (monthEndMinor.size() != MONTHS || monthEndMinor.stream().anyMatch(minor -> minor < 0)) {
            throw new IllegalArgumentException("A year has twelve months, in each of which something is held or not.");
        }
    }

    /** Names it among those of the same basis. */
    public UUID key() {
        return account == null ? membership.value() : account.value();
    }

    public long monthsMinor() {
        return monthEndMinor.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
