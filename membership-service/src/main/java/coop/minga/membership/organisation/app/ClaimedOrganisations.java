package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationFailure;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.membership.organisation.domain.OrganisationsRecorded;
import coop.minga.membership.organisation.store.ClaimedRecords;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a directory record whose claim was verified, under the administration's login.
 *
 * <p>Guarantee: inside the caller's transaction; the record stays its steward's.
 */
@ApplicationScoped
public class ClaimedOrganisations {
    private final OrganisationCommands commands;
    private final ClaimedRecords records;
    private final Event<OrganisationsRecorded> recorded;
    private final Clock clock;

    ClaimedOrganisations(
            OrganisationCommands commands, ClaimedRecords records, Event<OrganisationsRecorded> recorded, Clock clock) {
        this.commands = commands;
        this.records = records;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Registers a tenant that is what the record says.
     *
     * @param zone and currency as in the record if null
     * @throws DomainFailure ORGANISATION_ID_TAKEN if there is a tenant of this id
     */
    public void register(
            OrganisationId steward,
            OrganisationId record,
            OrganisationId tenant,
            @Nullable String zone,
            @Nullable String currency) {
        OrganisationProfile profile = find(steward, record).profile();
        var registration = commands.registerTenant(
                tenant,
                profile.in(zone == null ? profile.zone() : zone, currency == null ? profile.currency() : currency));
        if (!registration.isNew()) {
            throw new DomainFailure(
                    OrganisationFailure.ORGANISATION_ID_TAKEN, "Leave the id out, or choose a new one.");
        }
    }

    /** Lets the record say which tenant it tells of. */
    public void link(OrganisationId steward, OrganisationId record, OrganisationId tenant) {
        Organisation organisation = find(steward, record);
        organisation.claimedBy(tenant, clock.instant());
        records.link(organisation);
        recorded.fire(new OrganisationsRecorded(List.of(find(steward, record))));
    }

    private Organisation find(OrganisationId steward, OrganisationId record) {
        return records.find(steward, record).orElseThrow(OrganisationQueries::unknown);
    }
}
