package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.memberaccount.domain.MemberAccountFailure;
import coop.minga.finance.memberaccount.domain.PaymentWay;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that a member brings or takes.
 *
 * <p>Guarantee: an amount above zero.
 *
 * @param account the organisation's own that holds the money; the one the chart names for the way if null
 * @param effectiveOn today if null
 */
public record Payment(
        Money amount,
        @Nullable LedgerAccountId account,
        PaymentWay way,
        @Nullable LocalDate effectiveOn,
        @Nullable String description) {

    /** Today, from an account that is named or the one the chart names for cash. */
    public static Payment inCash(Money amount, @Nullable LedgerAccountId account, @Nullable String description) {
        return new Payment(amount, account, PaymentWay.CASH, null, description);
    }

    /**
     * Reads an amount.
     *
     * @throws DomainFailure MEMBER_AMOUNT_INVALID
     */
    public static Money money(String pointer, Amount amount) {
        try {
            Money money = amount.toMoney();
            if (money.minor() > 0) {
                return money;
            }
        } catch (IllegalArgumentException malformed) {
            throw invalid(pointer);
        }
        throw invalid(pointer);
    }

    private static DomainFailure invalid(String pointer) {
        return DomainFailure.at(
                MemberAccountFailure.MEMBER_AMOUNT_INVALID,
                pointer,
                "Write an amount above zero such as {\"amount\":\"1250.00\",\"currency\":\"KES\"}, with the currency's"
                        + " decimals.");
    }

    /** @throws DomainFailure ACCOUNT_FOR_USE_MISSING, LEDGER_ACCOUNT_UNFIT */
    LedgerAccountId through(ChartQueries charts) {
        return charts.accountOr(
                account,
                switch (way) {
                    case CASH -> AccountUse.CASH;
                    case BANK -> AccountUse.BANK;
                    case MOBILE_MONEY -> AccountUse.MOBILE_MONEY;
                },
                "/ledgerAccount");
    }
}
