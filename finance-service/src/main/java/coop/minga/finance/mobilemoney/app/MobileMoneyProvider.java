package coop.minga.finance.mobilemoney.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The providers of mobile money, to be asked and to be told.
 *
 * <p>Guarantee: outside of any transaction; asking changes nothing. Safe for any thread.
 */
public interface MobileMoneyProvider {

    /** The provider cannot be reached, or answered what cannot be read; it is asked again later. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String what, Throwable cause) {
            super(what, cause);
        }

        public Unavailable(String what) {
            super(what);
        }
    }

    /** Whether such a provider is set up here. */
    boolean isKnown(String provider);

    /** A transaction of the provider's books. */
    Optional<ProviderTransaction> transaction(String provider, String reference);

    /** What was paid into an account and changed within a time, the oldest first, a page of it; empty at the end. */
    List<ProviderTransaction> statement(String provider, String account, Instant from, Instant to, int offset);

    /**
     * Asks to give a payment back.
     *
     * @param correlation under the same one it is the same request, however often it is made
     */
    void reverse(String provider, String reference, UUID correlation);

    /** What became of a request to give back; none if the provider never got it. */
    Optional<ProviderTransaction> reversal(String provider, UUID correlation);
}
