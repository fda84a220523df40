package coop.minga.finance.guarantee.app;

import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Money;
import java.util.List;

/**
 * What would stand for a loan.
 *
 * <p>Guarantee: as an approval would reckon it.
 *
 * @param own what of the borrower's deposits would stand for it
 * @param needed what guarantors have to stand for together
 */
public record CoverView(
        Money own,
        Money needed,
        Money offered,
        Money missing,
        int count,
        int fewest,
        int most,
        List<OfGuarantor> guarantors) {
    public CoverView {
        guarantors = List.copyOf(guarantors);
    }

    /** What is proposed, of what is free, by somebody who stands in so many other loans. */
    public record OfGuarantor(MemberAccountId account, Money offered, Money free, int otherLoans, int mostLoans) {}
}
