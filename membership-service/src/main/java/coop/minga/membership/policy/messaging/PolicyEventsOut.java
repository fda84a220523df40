package coop.minga.membership.policy.messaging;

import coop.minga.contracts.membership.PolicyChanged;
import coop.minga.membership.policy.PolicyId;
import coop.minga.membership.policy.domain.PolicyDecided;
import coop.minga.membership.policy.domain.PolicyHistory;
import coop.minga.membership.policy.domain.PolicyVersion;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others what an organisation decided about a policy; the reason stays here.
 *
 * <p>Guarantee: in the transaction of the decision; one event for each version.
 */
@ApplicationScoped
public class PolicyEventsOut {
    private final Outbox outbox;

    PolicyEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes PolicyDecided decided) {
        PolicyHistory history = decided.history();
        PolicyVersion last = history.versions().getLast();
        PolicyId id = PolicyId.of(history.organisation(), history.name());
        var changed = new PolicyChanged(
                id.value(),
                last.version(),
                history.organisation().value(),
                last.recordedAt(),
                last.validFrom(),
                history.name().name(),
                history.name().bounds().unit().name(),
                history.name().bounds().defaultValue(),
                history.spans().stream()
                        .map(span -> new PolicyChanged.InForce(span.value(), span.from(), span.to()))
                        .toList());
        outbox.append(new OutboxEvent(
                history.organisation().value(),
                PolicyChanged.TOPIC,
                id.value(),
                last.version(),
                PolicyChanged.TYPE,
                changed));
    }
}
