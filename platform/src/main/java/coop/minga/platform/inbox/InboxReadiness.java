package coop.minga.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the consumers get on.
 *
 * <p>Guarantee: red when one has tried the same batch for longer than {@code minga.inbox.red-after}, green again with
 * its next success. A service that answers without its projections sets that to a long time.
 */
@Readiness
@ApplicationScoped
class InboxReadiness implements HealthCheck {
    private final Inboxes inboxes;
    private final Duration redAfter;

    InboxReadiness(Inboxes inboxes, @ConfigProperty(name = "minga.inbox.red-after") Duration redAfter) {
        this.inboxes = inboxes;
        this.redAfter = redAfter;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("inbox");
        boolean isUp = true;
        for (Inbox inbox : inboxes.opened()) {
            double seconds = inbox.status().blockedSeconds();
            isUp &= seconds <= redAfter.toSeconds();
            answer.withData(inbox.consumer(), seconds == 0 ? "flows" : "blocked for " + Math.round(seconds) + " s");
        }
        return answer.status(isUp).build();
    }
}
