package coop.minga.membership.consent.messaging;

import coop.minga.contracts.membership.ConsentGranted;
import coop.minga.contracts.membership.ConsentWithdrawn;
import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentTerms;
import coop.minga.membership.consent.domain.ConsentsPublished;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Tells the others what may be read, and what no longer.
 *
 * <p>Guarantee: in the transaction of the change; an end carries no reason.
 */
@ApplicationScoped
public class ConsentEventsOut {
    private final Outbox outbox;

    ConsentEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes ConsentsPublished published) {
        outbox.append(published.consents().stream()
                .map(each -> event(each, published.zone()))
                .toList());
    }

    private static OutboxEvent event(Consent consent, ZoneId zone) {
        ConsentTerms terms = consent.terms();
        LocalDate day = LocalDate.ofInstant(consent.updatedAt(), zone);
        Object payload = consent.endedAt().isEmpty()
                ? new ConsentGranted(
                        consent.id().value(),
                        consent.events(),
                        terms.organisation().value(),
                        consent.updatedAt(),
                        day,
                        terms.person().value(),
                        terms.grantee().value(),
                        terms.purpose().name(),
                        terms.scope().stream().map(Enum::name).sorted().toList(),
                        terms.until())
                : new ConsentWithdrawn(
                        consent.id().value(),
                        consent.events(),
                        terms.organisation().value(),
                        consent.updatedAt(),
                        day,
                        terms.person().value(),
                        terms.grantee().value(),
                        terms.purpose().name());
        return new OutboxEvent(
                terms.organisation().value(),
                ConsentGranted.TOPIC,
                consent.id().value(),
                consent.events(),
                consent.endedAt().isEmpty() ? ConsentGranted.TYPE : ConsentWithdrawn.TYPE,
                payload);
    }
}
