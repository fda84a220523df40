package coop.minga.membership.membership.messaging;

import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.contracts.membership.Period;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipHistory;
import coop.minga.membership.membership.domain.MembershipTerms;
import coop.minga.membership.membership.domain.MembershipsChanged;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others where memberships stand and stood.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version, with all periods.
 */
@ApplicationScoped
public class MembershipEventsOut {
    private final Outbox outbox;

    MembershipEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes MembershipsChanged changed) {
        outbox.append(
                changed.memberships().stream().map(MembershipEventsOut::event).toList());
    }

    private static OutboxEvent event(Membership membership) {
        MembershipTerms terms = membership.terms();
        MembershipHistory history = membership.history(null, null);
        var changed = new MembershipChanged(
                terms.id().value(),
                membership.version(),
                terms.organisation().value(),
                membership.updatedAt(),
                history.transitions().getLast().effectiveOn(),
                terms.person().value(),
                history.spans().stream()
                        .map(span -> new Period(span.state().name(), span.from(), span.to()))
                        .toList());
        return new OutboxEvent(
                terms.organisation().value(),
                MembershipChanged.TOPIC,
                terms.id().value(),
                membership.version(),
                MembershipChanged.TYPE,
                changed);
    }
}
