package coop.minga.platform.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount in the minor units of its currency (cents, or whole yen).
 *
 * <p>Guarantee: exact; it overflows with an exception, never silently, and never mixes currencies.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /**
     * Reads a decimal string with exactly the currency's own number of decimals, as the API writes it.
     *
     * @throws IllegalArgumentException if the string has another number of decimals, an exponent or is out of range
     */
    public static Money parse(String amount, String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        int decimals = currency.getDefaultFractionDigits();
        String pattern = decimals == 0 ? "-?(0|[1-9]\\d*)" : "-?(0|[1-9]\\d*)\\.\\d{" + decimals + "}";
        if (decimals < 0 || !amount.matches(pattern)) {
            throw new IllegalArgumentException(
                    "An amount in " + currencyCode + " is written with " + Math.max(decimals, 0) + " decimals.");
        }
        try {
            return new Money(new BigDecimal(amount).movePointRight(decimals).longValueExact(), currency);
        } catch (ArithmeticException outOfRange) {
            throw new IllegalArgumentException("The amount is out of range.", outOfRange);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /**
     * Splits this amount in proportion to the weights, by largest remainder (Hamilton's method): every part is the
     * rounded-down share, and the units left over go to the largest remainders, earlier parts first among equals.
     *
     * @param weights not negative, at least one positive
     * @return parts in the order of the weights; their sum is exactly this amount
     */
    public List<Money> allocate(List<Long> weights) {
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Weights must not be negative and their sum must be positive.");
        }
        BigInteger size = BigInteger.valueOf(minor).abs();
        long[] parts = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[weights.size()];
        long left = size.longValueExact();
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share =
                    size.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1];
            left -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        List<Money> result = new ArrayList<>(parts.length);
        for (long part : parts) {
            result.add(new Money(minor < 0 ? -part : part, currency));
        }
        return result;
    }

    /** The decimal string of the API, with the currency's own number of decimals. */
    public String amount() {
        return BigDecimal.valueOf(minor, Math.max(currency.getDefaultFractionDigits(), 0))
                .toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency + ".");
        }
    }
}
