package coop.minga.membership.organisation.messaging;

import coop.minga.contracts.membership.OrganisationChanged;
import coop.minga.contracts.membership.OrganisationWithdrawn;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.membership.organisation.domain.OrganisationsRecorded;
import coop.minga.membership.organisation.domain.OrganisationsWithdrawn;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Tells the others what an organisation's record says now, or that it is no more.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version.
 */
@ApplicationScoped
public class OrganisationEventsOut {
    private final Outbox outbox;

    OrganisationEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes OrganisationsRecorded recorded) {
        outbox.append(recorded.organisations().stream()
                .map(OrganisationEventsOut::event)
                .toList());
    }

    void publish(@Observes OrganisationsWithdrawn withdrawn) {
        outbox.append(withdrawn.organisations().stream()
                .map(each -> event(each, withdrawn.at()))
                .toList());
    }

    private static OutboxEvent event(Organisation gone, Instant at) {
        long version = gone.version() + 1;
        return new OutboxEvent(
                gone.steward().value(),
                OrganisationWithdrawn.TOPIC,
                gone.id().value(),
                version,
                OrganisationWithdrawn.TYPE,
                new OrganisationWithdrawn(
                        gone.id().value(),
                        version,
                        gone.steward().value(),
                        at,
                        LocalDate.ofInstant(at, ZoneId.of(gone.profile().zone()))));
    }

    private static OutboxEvent event(Organisation organisation) {
        OrganisationProfile profile = organisation.profile();
        var changed = new OrganisationChanged(
                organisation.id().value(),
                organisation.version(),
                organisation.steward().value(),
                organisation.updatedAt(),
                LocalDate.ofInstant(organisation.updatedAt(), ZoneId.of(profile.zone())),
                profile.name(),
                profile.kind().name(),
                nameOrNull(profile.cooperativeType()),
                profile.tier(),
                profile.country(),
                profile.zone(),
                profile.currency(),
                organisation.isTenant(),
                organisation.claimedBy().map(OrganisationId::value).orElse(null));
        return new OutboxEvent(
                organisation.steward().value(),
                OrganisationChanged.TOPIC,
                organisation.id().value(),
                organisation.version(),
                OrganisationChanged.TYPE,
                changed);
    }

    private static @Nullable String nameOrNull(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
