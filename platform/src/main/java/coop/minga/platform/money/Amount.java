package coop.minga.platform.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount as the API writes it: a decimal string with exactly the currency's own number of decimals.
 *
 * <p>Guarantee: what was read is written back the same; whether it is an amount at all says {@link #toMoney}.
 */
public record Amount(
        @NotNull @Size(max = 24) @Schema(examples = "1250.00")
        String amount,

        @NotNull @Size(max = 3) @Schema(examples = "KES", description = "ISO 4217.")
        String currency) {

    public static Amount of(Money money) {
        return new Amount(money.amount(), money.currency().getCurrencyCode());
    }

    public static Amount of(long minor, Currency currency) {
        return of(new Money(minor, currency));
    }

    /** @throws IllegalArgumentException if it is no amount of a currency, as {@link Money#parse} says */
    public Money toMoney() {
        return Money.parse(amount, currency);
    }
}
