package coop.minga.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how far the events are behind.
 *
 * <p>Guarantee: never red. Writes go on while Kafka is away, and a service taken out of rotation for it would turn a
 * delay of reports into an outage; the lag is for the alarm, not for the load balancer.
 */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {
    private final RelayStatus status;

    OutboxReadiness(RelayStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("relay", status.activity().name())
                .withData("unpublished", status.unpublished())
                .withData("lagSeconds", Math.round(status.lagSeconds()))
                .withData("completeUpTo", String.valueOf(status.watermark()))
                .build();
    }
}
