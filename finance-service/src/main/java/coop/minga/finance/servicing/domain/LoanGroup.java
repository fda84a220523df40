package coop.minga.finance.servicing.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which loans are meant: some by their ids, or all that are owed and have in common what is named.
 *
 * <p>Guarantee: one of the two; never all loans because nothing was named.
 */
public record LoanGroup(
        List<LoanId> loans,
        List<MembershipId> memberships,
        @Nullable LoanProductId product,
        @Nullable FundId fund) {

    /** @throws DomainFailure MORATORIUM_GROUP_UNCLEAR */
    public LoanGroup {
        loans = loans.stream().distinct().toList();
        memberships = memberships.stream().distinct().toList();
        boolean isOfAKind = !memberships.isEmpty() || product != null || fund != null;
        if (loans.isEmpty() != isOfAKind) {
            throw DomainFailure.at(
                    ServicingFailure.MORATORIUM_GROUP_UNCLEAR,
                    "/loans",
                    "Name loans; or members, a product, a fund, or several of these.");
        }
    }
}
