package coop.minga.finance.mobilemoney.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in the provider's own words.
 *
 * <p>Guarantee: none; nothing in it is believed before it is checked.
 *
 * @param payer the phone number it was paid from, or is given back to
 * @param account the organisation's account with the provider
 * @param typed what the payer typed as an account number
 * @param original of a reversal, the transaction that is given back
 */
public record ProviderTransaction(
        String reference,
        String status,
        @Nullable String type,
        String amount,
        String currency,
        @Nullable String payer,
        @Nullable String account,
        @Nullable String typed,
        @Nullable String original,
        @Nullable Instant createdAt) {

    public boolean isReversal() {
        return "reversal".equals(type);
    }
}
