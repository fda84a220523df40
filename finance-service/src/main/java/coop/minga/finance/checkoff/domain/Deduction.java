package coop.minga.finance.checkoff.domain;

import coop.minga.finance.checkoff.DeductionTarget;
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
 * @param target of the member's, where there can be several; the first one if null
 */
public record Deduction(Destination destination, @Nullable DeductionTarget target, long minor) {
    /** @throws DomainFailure DESTINATION_ACCOUNT_WRONG, DEDUCTION_AMOUNT_MALFORMED */
    public Deduction {
        if (target != null && !destination.hasTargets()) {
            throw DomainFailure.at(
                    CheckOffFailure.DESTINATION_ACCOUNT_WRONG, "/account", destination + " has no account to name.");
        }
        if (minor < 1 || minor > 1_000_000_000_000L) {
            throw amountMalformed("Write a positive amount.");
        }
    }

    /** @throws DomainFailure DEDUCTION_AMOUNT_MALFORMED and those of a deduction */
    public static Deduction of(
            Destination destination, @Nullable DeductionTarget target, Amount amount, Currency currency) {
        if (!amount.currency().equals(currency.getCurrencyCode())) {
            throw amountMalformed("The employer pays in " + currency + ".");
        }
        try {
            return new Deduction(destination, target, amount.toMoney().minor());
        } catch (IllegalArgumentException malformed) {
            throw amountMalformed("Write a decimal string with the decimals of " + currency + ".");
        }
    }

    private static DomainFailure amountMalformed(String detail) {
        return DomainFailure.at(CheckOffFailure.DEDUCTION_AMOUNT_MALFORMED, "/amount", detail);
    }
}
