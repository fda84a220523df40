package coop.minga.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The limits of the way through ({@code minga.proxy.*}).
 *
 * <p>Guarantee: every value has a default that suits one machine.
 */
@ConfigMapping(prefix = "minga.proxy")
interface ProxyConfig {
    /** Connections to one service; the library's default of 5 costs nine tenths of the throughput. */
    @WithDefault("64")
    int poolSize();

    /** Requests that may wait for a connection to one service; the next one is told to come back later. */
    @WithDefault("256")
    int queueSize();

    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a request may wait for a free connection. */
    @WithDefault("5S")
    Duration queueTimeout();

    /** How long a service may take to begin its answer, counted from the last byte of the body. */
    @WithDefault("30S")
    Duration answerTimeout();

    /** How long a connection may be silent in the middle of a body. */
    @WithDefault("60S")
    Duration silenceTimeout();

    @WithDefault("1048576")
    long bodyLimitBytes();

    @WithDefault("67108864")
    long uploadLimitBytes();
}
