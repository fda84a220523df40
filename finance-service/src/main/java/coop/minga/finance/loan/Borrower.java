package coop.minga.finance.loan;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whom is lent to: a member, or a group.
 *
 * <p>Guarantee: one of the two.
 */
public record Borrower(
        @Nullable MembershipId membership, @Nullable OrganisationId organisation) {
    public Borrower {
        if ((membership == null) == (organisation == null)) {
            throw new IllegalArgumentException("A borrower is either a member or a group.");
        }
    }

    public static Borrower member(MembershipId membership) {
        return new Borrower(membership, null);
    }

    public static Borrower group(OrganisationId organisation) {
        return new Borrower(null, organisation);
    }
}
