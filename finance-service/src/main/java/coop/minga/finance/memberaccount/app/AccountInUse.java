package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Map;

/**
 * A member's account with the terms it goes by.
 *
 * <p>Guarantee: a snapshot.
 */
record AccountInUse(MemberAccount account, SavingTerms terms) {

    LedgerAccountId ledgerAccount() {
        return account.id().ledgerAccount();
    }

    /** What the member can move in any amount; shares cannot. */
    AccountInUse requireMoney() {
        if (terms.kind() == ProductKind.SHARES) {
            throw new DomainFailure(
                    MemberAccountFailure.SHARES_ARE_COUNTED, "Buy, transfer or redeem a number of shares instead.");
        }
        return this;
    }

    /** What is paid out without having been said beforehand. */
    AccountInUse requireWithoutNotice() {
        int days = terms.noticeDays();
        if (days > 0) {
            throw new DomainFailure(
                    MemberAccountFailure.NOTICE_REQUIRED,
                    "Hold the amount with the reason WITHDRAWAL_NOTICE, and withdraw by that hold " + days
                            + " days later.",
                    Map.of("noticeDays", days));
        }
        return this;
    }

    /** What money can be paid into: of an account of shares, a whole number of them. */
    AccountInUse requireWhole(Money amount) {
        Long price = terms.sharePriceMinor();
        if (price != null && amount.minor() % price != 0) {
            throw new DomainFailure(
                    MemberAccountFailure.SHARES_NOT_WHOLE,
                    "Pay in a multiple of the price of a share.",
                    Map.of("sharePrice", Amount.of(price, terms.currency())));
        }
        return this;
    }
}
