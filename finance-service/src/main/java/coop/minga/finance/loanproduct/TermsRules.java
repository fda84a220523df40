package coop.minga.finance.loanproduct;

import coop.minga.finance.loanproduct.domain.LoanProductFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Refuses terms nobody can lend by.
 *
 * <p>Guarantee: every refusal says where the wrong value stands.
 */
public final class TermsRules {
    public static final int WHOLE_PPM = 1_000_000;

    private TermsRules() {}

    /** @throws DomainFailure LOAN_PRODUCT_TERMS_INVALID */
    public static void within(long value, long least, long most, String pointer) {
        require(value >= least && value <= most, pointer, "It is " + least + " to " + most + ".");
    }

    /**
     * The same of an amount.
     *
     * @throws DomainFailure LOAN_PRODUCT_TERMS_INVALID
     */
    public static void withinMinor(long minor, long leastMinor, long mostMinor, String pointer) {
        require(
                minor >= leastMinor && minor <= mostMinor,
                pointer,
                "It is " + leastMinor + " to " + mostMinor + " minor units.");
    }

    /** @throws DomainFailure LOAN_PRODUCT_TERMS_INVALID */
    public static void require(boolean isSo, String pointer, String what) {
        if (!isSo) {
            throw DomainFailure.at(LoanProductFailure.LOAN_PRODUCT_TERMS_INVALID, pointer, what);
        }
    }

    /**
     * Reads an amount; nothing is zero.
     *
     * @throws DomainFailure LOAN_PRODUCT_AMOUNT_MALFORMED at the pointer
     */
    public static long minor(String pointer, @Nullable String amount, Currency currency) {
        if (amount == null) {
            return 0;
        }
        try {
            long minor = Money.parse(amount, currency.getCurrencyCode()).minor();
            if (minor >= 0) {
                return minor;
            }
        } catch (IllegalArgumentException malformed) {
            throw malformed(pointer, currency);
        }
        throw malformed(pointer, currency);
    }

    private static DomainFailure malformed(String pointer, Currency currency) {
        return DomainFailure.at(
                LoanProductFailure.LOAN_PRODUCT_AMOUNT_MALFORMED,
                pointer,
                "Write a decimal string of zero or more with the decimals of " + currency + ".");
    }
}
