package coop.minga.finance.product.domain;

import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a product and changed later.
 *
 * <p>Guarantee: each part valid by itself; what belongs to a kind, {@link Product} knows.
 *
 * @param floorMinor the least that accounts opened from then on may hold
 * @param noticeDays how long before it a withdrawal is said
 * @param withdrawalFeeMinor what each withdrawal costs
 * @param interest none earned if null
 * @param withholdingTaxPpm of interest and dividends, in millionths
 * @param isRedeemable whether shares are paid out again
 */
public record ProductTerms(
        String code,
        String name,
        long floorMinor,
        int noticeDays,
        long withdrawalFeeMinor,
        @Nullable InterestTerms interest,
        int withholdingTaxPpm,
        boolean isRedeemable) {
    private static final long LARGEST_MINOR = 1_000_000_000_000_000L;

    public ProductTerms {
        name = name.strip();
        if (!code.matches("[A-Z0-9][A-Z0-9._-]{0,39}")) {
            throw DomainFailure.at(ProductFailure.PRODUCT_CODE_MALFORMED, "/code", "Write a code such as SAVINGS.");
        }
        if (name.isEmpty()) {
            throw DomainFailure.at(ProductFailure.PRODUCT_NAME_BLANK, "/name", "Say what the product is called.");
        }
    }

    /**
     * Reads an amount; nothing is zero.
     *
     * @throws DomainFailure PRODUCT_AMOUNT_MALFORMED at the pointer
     */
    public static long minor(String pointer, @Nullable String amount, Currency currency) {
        if (amount == null) {
            return 0;
        }
        try {
            long minor = Money.parse(amount, currency.getCurrencyCode()).minor();
            if (minor >= 0 && minor <= LARGEST_MINOR) {
                return minor;
            }
        } catch (IllegalArgumentException malformed) {
            throw malformed(pointer, currency);
        }
        throw malformed(pointer, currency);
    }

    private static DomainFailure malformed(String pointer, Currency currency) {
        return DomainFailure.at(
                ProductFailure.PRODUCT_AMOUNT_MALFORMED,
                pointer,
                "Write a decimal string of zero or more with the decimals of " + currency + ".");
    }
}
