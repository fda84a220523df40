package coop.minga.finance.checkoff.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.checkoff.Destination;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How much is deducted for what.
 *
 * <p>Guarantee: positive.
 *
 * @param account the member's, where there can be several; the one opened first if null
 */
public record Deduction(Destination destination, @Nullable LedgerAccountId account, long minor) {
    /** @throws DomainFailure DESTINATION_NOT_BUILT, DESTINATION_ACCOUNT_WRONG, DEDUCTION_AMOUNT_MALFORMED */
    public Deduction {
        Waterfall.requireBuilt(destination, "/destination");
        if (account != null && !destination.hasAccounts()) {
            throw DomainFailure.at(
                    CheckOffFailure.DESTINATION_ACCOUNT_WRONG, "/account", destination + " has no account to name.");
        }
        if (minor < 1 || minor > 1_000_000_000_000L) {
            throw amountMalformed("Write a positive amount.");
        }
    }

    /** @throws DomainFailure DEDUCTION_AMOUNT_MALFORMED and those of a deduction */
    public static Deduction of(
            Destination destination, @Nullable LedgerAccountId account, Amount amount, Currency currency) {
        if (!amount.currency().equals(currency.getCurrencyCode())) {
            throw amountMalformed("The employer pays in " + currency + ".");
        }
        try {
            return new Deduction(destination, account, amount.toMoney().minor());
        } catch (IllegalArgumentException malformed) {
            throw amountMalformed("Write a decimal string with the decimals of " + currency + ".");
        }
    }

    private static DomainFailure amountMalformed(String detail) {
        return DomainFailure.at(CheckOffFailure.DEDUCTION_AMOUNT_MALFORMED, "/amount", detail);
    }
}
