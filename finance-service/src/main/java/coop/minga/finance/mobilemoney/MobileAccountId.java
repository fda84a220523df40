package coop.minga.finance.mobilemoney;

import java.util.UUID;

/**
 * Names an organisation's account with a provider of mobile money.
 *
 * <p>Guarantee: never reused.
 */
public record MobileAccountId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static MobileAccountId fromString(String text) {
        return new MobileAccountId(UUID.fromString(text));
    }
}
