package coop.minga.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many requests a client and an organisation may make ({@code minga.limits.*}).
 *
 * <p>Guarantee: the defaults let an office of many people behind one address work, and keep one organisation from taking
 * the whole capacity of a machine.
 */
@ConfigMapping(prefix = "minga.limits")
interface LimitsConfig {
    @WithDefault("true")
    boolean enabled();

    /** Per remote address; mobile operators put thousands of phones behind one, so this is a wall against floods only. */
    Rate client();

    /** Per organisation named in a token that a service has accepted. */
    Rate organisation();

    /** A token bucket. */
    interface Rate {
        @WithDefault("1000")
        long perSecond();

        @WithDefault("2000")
        long burst();
    }
}
