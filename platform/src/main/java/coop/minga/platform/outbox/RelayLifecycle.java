package coop.minga.platform.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Runs the relay as long as the service runs, and shows it in the metrics.
 *
 * <p>Guarantee: a service starts and takes writes without Kafka; without the relay's password it refuses to start.
 */
@Singleton
class RelayLifecycle {
    private final Wakeup wakeup;
    private final RelayStatus status;
    private final MeterRegistry meters;
    private @Nullable Relay relay;

    RelayLifecycle(Wakeup wakeup, RelayStatus status, MeterRegistry meters) {
        this.wakeup = wakeup;
        this.status = status;
        this.meters = meters;
    }

    void start(
            @Observes StartupEvent startup,
            @ConfigProperty(name = "minga.relay.enabled") boolean isEnabled,
            @ConfigProperty(name = "minga.service") String service,
            @ConfigProperty(name = "minga.relay.jdbc-url") String jdbcUrl,
            @ConfigProperty(name = "minga.relay.username") String username,
            @ConfigProperty(name = "minga.db.relay-password") Optional<String> password,
            @ConfigProperty(name = "minga.kafka.bootstrap") String bootstrap,
            @ConfigProperty(name = "minga.relay.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "minga.relay.batch-size") int batchSize,
            @ConfigProperty(name = "minga.relay.poll-interval") Duration pollInterval,
            @ConfigProperty(name = "minga.relay.watermark-interval") Duration watermarkInterval,
            @ConfigProperty(name = "minga.relay.delivery-timeout") Duration deliveryTimeout) {
        if (!isEnabled) {
            return;
        }
        RelaySettings settings = new RelaySettings(
                service,
                jdbcUrl,
                username,
                password.orElseThrow(() -> new IllegalStateException("minga.db.relay-password is not set")),
                bootstrap,
                topics.orElse(List.of()),
                batchSize,
                pollInterval,
                watermarkInterval,
                deliveryTimeout);
        bindMeters();
        relay = new Relay(settings, wakeup, status);
        relay.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        if (relay != null) {
            relay.stop();
        }
    }

    private void bindMeters() {
        Gauge.builder("minga.outbox.lag.seconds", status, RelayStatus::lagSeconds)
                .description("Age of the oldest event that is committed and not published")
                .register(meters);
        Gauge.builder("minga.outbox.unpublished", status, RelayStatus::unpublished)
                .description("Committed events that are not published, counted to a hundred thousand")
                .register(meters);
        Gauge.builder("minga.outbox.waiting.keys", status, RelayStatus::waitingKeys)
                .description("Aggregates whose last event Kafka refused and that wait for another try")
                .register(meters);
        FunctionCounter.builder("minga.outbox.published", status, RelayStatus::publishedTotal)
                .description("Events acknowledged by Kafka since the start")
                .register(meters);
        FunctionCounter.builder("minga.outbox.failures", status, RelayStatus::failedTotal)
                .description("Tries to publish an event that Kafka refused or did not answer")
                .register(meters);
    }
}
