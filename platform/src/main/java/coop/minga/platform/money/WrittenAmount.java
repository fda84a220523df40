package coop.minga.platform.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * Reads amounts as people write them into sheets.
 *
 * <p>Guarantee: exact; no amount is rounded or guessed: what is not plainly one amount is none.
 */
public final class WrittenAmount {
    private WrittenAmount() {}

    /** Digits with or without commas between thousands, and decimals after a point; empty if it is anything else. */
    public static Optional<BigDecimal> read(String written) {
        String text = written.replaceAll("[\\s\\u00a0]", "");
        return text.matches("([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?") && text.length() <= 20
                ? Optional.of(new BigDecimal(text.replace(",", "")))
                : Optional.empty();
    }

    /** The amount in minor units; empty if the currency has no such decimals, or if it is larger than the most. */
    public static Optional<Long> minor(BigDecimal amount, Currency currency, long mostMinor) {
        BigDecimal minor = amount.movePointRight(Math.max(currency.getDefaultFractionDigits(), 0))
                .stripTrailingZeros();
        return minor.scale() <= 0 && minor.compareTo(BigDecimal.valueOf(mostMinor)) <= 0
                ? Optional.of(minor.longValueExact())
                : Optional.empty();
    }
}
