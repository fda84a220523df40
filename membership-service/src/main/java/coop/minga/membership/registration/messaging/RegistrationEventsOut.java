package coop.minga.membership.registration.messaging;

import coop.minga.contracts.membership.OrganisationLegalStatusChanged;
import coop.minga.contracts.membership.Period;
import coop.minga.membership.registration.domain.Registration;
import coop.minga.membership.registration.domain.RegistrationChanged;
import coop.minga.membership.registration.domain.RegistrationDetails;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others where organisations stand and stood legally.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version, with all periods.
 */
@ApplicationScoped
public class RegistrationEventsOut {
    private final Outbox outbox;

    RegistrationEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes RegistrationChanged changed) {
        Registration registration = changed.registration();
        RegistrationDetails details = registration.details();
        outbox.append(new OutboxEvent(
                registration.steward().value(),
                OrganisationLegalStatusChanged.TOPIC,
                registration.id().value(),
                registration.version(),
                OrganisationLegalStatusChanged.TYPE,
                new OrganisationLegalStatusChanged(
                        registration.id().value(),
                        registration.version(),
                        registration.steward().value(),
                        registration.updatedAt(),
                        registration.lastDay(),
                        registration.organisation().value(),
                        details.obstacles().stream().map(Enum::name).toList(),
                        details.reasons().stream().map(Enum::name).toList(),
                        details.legallyExcluded() != null,
                        registration.history().spans().stream()
                                .map(span -> new Period(span.status().name(), span.from(), span.to()))
                                .toList())));
    }
}
