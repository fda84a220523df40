package coop.minga.membership.affiliation.messaging;

import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.contracts.membership.MemberCount;
import coop.minga.contracts.membership.Period;
import coop.minga.membership.affiliation.domain.AffiliateCount;
import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationHistory;
import coop.minga.membership.affiliation.domain.AffiliationMoved;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others where an affiliation stands and stood.
 *
 * <p>Guarantee: in the transaction of the step; one event for each version, always under the affiliate's organisation,
 * also when the parent took the step (a policy of the outbox admits the parent to the affiliation's events).
 */
@ApplicationScoped
public class AffiliationEventsOut {
    private final Outbox outbox;

    AffiliationEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes AffiliationMoved moved) {
        Affiliation affiliation = moved.affiliation();
        AffiliationHistory history = affiliation.history(null, null);
        var changed = new AffiliationChanged(
                affiliation.id().value(),
                affiliation.version(),
                affiliation.affiliate().value(),
                affiliation.updatedAt(),
                moved.changedFrom(),
                affiliation.affiliate().value(),
                affiliation.parent().value(),
                affiliation.kind().name(),
                history.spans().stream()
                        .map(span -> new Period(span.state().name(), span.from(), span.to()))
                        .toList(),
                affiliation.counts(null, null).all().stream()
                        .map(AffiliationEventsOut::count)
                        .toList());
        outbox.append(new OutboxEvent(
                affiliation.affiliate().value(),
                AffiliationChanged.TOPIC,
                affiliation.id().value(),
                affiliation.version(),
                AffiliationChanged.TYPE,
                changed));
    }

    private static MemberCount count(AffiliateCount count) {
        return new MemberCount(
                count.kind().name(),
                count.total(),
                count.women() == null ? null : count.women().longValue(),
                count.method() == null ? null : count.method().name(),
                count.asOf(),
                count.recordedAt());
    }
}
