package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationFailure;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.membership.organisation.domain.OrganisationsRecorded;
import coop.minga.membership.organisation.store.Organisations;
import coop.minga.membership.organisation.store.Tenants;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;

/**
 * What can be done with organisations.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its event commits with it.
 */
@ApplicationScoped
public class OrganisationCommands {
    private final Organisations organisations;
    private final Tenants tenants;
    private final OrganisationCodes codes;
    private final OrganisationFinding finding;
    private final Event<OrganisationsRecorded> recorded;
    private final Clock clock;

    OrganisationCommands(
            Organisations organisations,
            Tenants tenants,
            OrganisationCodes codes,
            OrganisationFinding finding,
            Event<OrganisationsRecorded> recorded,
            Clock clock) {
        this.organisations = organisations;
        this.tenants = tenants;
        this.codes = codes;
        this.finding = finding;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Keeps a directory record of another organisation. */
    public OrganisationView record(OrganisationId id, OrganisationId steward, OrganisationProfile profile) {
        return recordAll(steward, List.of(new NewRecord(id, profile))).getFirst();
    }

    /** A directory record to be. */
    public record NewRecord(OrganisationId id, OrganisationProfile profile) {}

    /** Keeps many directory records with a constant number of statements. */
    public List<OrganisationView> recordAll(OrganisationId steward, List<NewRecord> records) {
        List<Organisation> made = records.stream()
                .map(each -> Organisation.directoryRecord(
                        each.id(), steward, codes.checked(each.profile()), clock.instant()))
                .toList();
        organisations.persist(made);
        organisations.flush();
        finding.remember(made);
        recorded.fire(new OrganisationsRecorded(made));
        return made.stream().map(OrganisationView::of).toList();
    }

    /**
     * Registers a tenant under the administration's login. The same registration again changes nothing.
     *
     * @return the tenant and whether it is new
     * @throws DomainFailure ORGANISATION_ID_TAKEN if the id belongs to another organisation
     */
    public Registration registerTenant(OrganisationId id, OrganisationProfile profile) {
        Organisation tenant = Organisation.tenant(id, codes.checked(profile), clock.instant());
        boolean isNew = tenants.insert(tenant);
        if (isNew) {
            finding.remember(List.of(tenant));
            recorded.fire(new OrganisationsRecorded(List.of(tenant)));
        } else if (!tenants.isRegistered(id, profile.name())) {
            throw new DomainFailure(
                    OrganisationFailure.ORGANISATION_ID_TAKEN, "Choose a new id, or read the one that is there.");
        }
        return new Registration(OrganisationView.of(tenant), isNew);
    }

    /** A tenant and whether this request made it. */
    public record Registration(OrganisationView organisation, boolean isNew) {}

    /** @throws DomainFailure ORGANISATION_UNKNOWN if the caller is not its steward; STALE if it has changed since */
    public OrganisationView change(OrganisationId id, IfMatch ifMatch, OrganisationProfile profile) {
        Organisation organisation =
                organisations.findByIdOptional(id.value()).orElseThrow(OrganisationQueries::unknown);
        ifMatch.check(organisation.version());
        if (organisation.change(codes.checked(profile), clock.instant())) {
            organisations.flush();
            finding.remindOf(List.of(organisation));
            recorded.fire(new OrganisationsRecorded(List.of(organisation)));
        }
        return OrganisationView.of(organisation);
    }
}
