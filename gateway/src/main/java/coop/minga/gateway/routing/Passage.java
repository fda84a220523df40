package coop.minga.gateway.routing;

import java.util.function.IntConsumer;

/**
 * What has been decided about a request before it is sent on; {@code onAnswer} is told the status of the service's own
 * answer.
 *
 * <p>Guarantee: {@code mayRepeat} only for requests without a body and without an effect.
 */
record Passage(String requestId, boolean hasBody, long bodyLimitBytes, boolean mayRepeat, IntConsumer onAnswer) {
    String tooLarge() {
        return "The body is larger than the %d bytes this operation reads.".formatted(bodyLimitBytes);
    }
}
