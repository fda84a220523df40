package coop.minga.platform.outbox;

import java.time.Duration;
import java.util.List;

/**
 * All a relay needs to know.
 *
 * <p>Guarantee: immutable; {@link #toString} keeps the password to itself.
 *
 * @param service the part between {@code minga.} and the aggregate in the topics' names; source of the events
 * @param topics created when the relay starts, so that consumers find them before the first event; others are created
 *     with their first event
 * @param pollInterval how long a commit of another process may wait for its relay
 * @param watermarkInterval how often the source says that it has published everything
 * @param deliveryTimeout how long the producer keeps trying one event before its key has to wait
 */
public record RelaySettings(
        String service,
        String jdbcUrl,
        String user,
        String password,
        String kafkaBootstrap,
        List<String> topics,
        int batchSize,
        Duration pollInterval,
        Duration watermarkInterval,
        Duration deliveryTimeout) {
    @Override
    public String toString() {
        return "RelaySettings[" + service + ", " + jdbcUrl + ", " + user + ", " + kafkaBootstrap + "]";
    }
}
