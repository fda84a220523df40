package coop.minga.finance.eligibility.domain;

import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of who wants to borrow, as of a day.
 *
 * <p>Guarantee: numbers alone, in the currency of the loan.
 *
 * @param otherLoans what is still to be paid back of loans the borrower has
 */
public record Applicant(@Nullable Membership membership, Money otherLoans, int loansInArrears, Backing backing) {

    /**
     * What a member has; a group has none of it.
     *
     * @param since the first day of the membership that is open; null if none is
     */
    public record Membership(
            @Nullable LocalDate since, DepositHistory deposits, Money pledgedForOthers, int loansGuaranteed) {}

    /**
     * What stands for the loan.
     *
     * @param needed what guarantors have to stand for together, where own deposits do not
     * @param missing of it
     */
    public record Backing(
            Money own,
            Money needed,
            Money offered,
            Money missing,
            int count,
            int fewestGuarantors,
            int mostGuarantors,
            List<Guarantor> guarantors) {
        public Backing {
            guarantors = List.copyOf(guarantors);
        }
    }

    /** Somebody who is proposed, and may stand in so many loans at the most. */
    public record Guarantor(MemberAccountId account, Money offered, Money free, int otherLoans, int mostLoans) {
        boolean isInFewEnoughLoans() {
            return otherLoans < mostLoans;
        }
    }
}
