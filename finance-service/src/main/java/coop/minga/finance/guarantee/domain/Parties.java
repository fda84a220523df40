package coop.minga.finance.guarantee.domain;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for which loan, with which deposits.
 *
 * <p>Guarantee: none of it changes during a guarantee.
 *
 * @param borrower none where a group borrows
 */
public record Parties(
        OrganisationId organisation,
        LoanId loan,
        @Nullable MembershipId borrower,
        MembershipId guarantor,
        MemberAccountId account) {
    boolean areOne() {
        return guarantor.equals(borrower);
    }
}
