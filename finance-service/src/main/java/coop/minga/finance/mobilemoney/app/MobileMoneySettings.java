package coop.minga.finance.mobilemoney.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the operator decides about mobile money.
 *
 * <p>Guarantee: a provider without a key is not set up.
 */
@ConfigMapping(prefix = "minga.mobile-money")
public interface MobileMoneySettings {
    /** By the name organisations register their accounts under. */
    Map<String, Provider> providers();

    /** How long a pending entry stands for what a provider has not completed; the payment itself stays. */
    Duration pendingFor();

    /** How far a poll looks back behind what it has asked for, for what the provider's books show late. */
    Duration lookBack();

    /** How long a provider is asked for what it does not end. */
    Duration askFor();

    /** How often providers are asked. */
    String pollEvery();

    /** Where the stack's simulator listens, for the address of the provider of that name. */
    OptionalInt port();

    /** What the stack's simulator asks for, for the key of the provider of that name. */
    Optional<String> simulatorKey();

    /** Where a provider is and how it knows us. */
    interface Provider {
        String url();

        Optional<String> apiKey();
    }
}
