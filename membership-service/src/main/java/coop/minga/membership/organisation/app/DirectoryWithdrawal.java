package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationFailure;
import coop.minga.membership.organisation.domain.OrganisationsWithdrawn;
import coop.minga.membership.organisation.store.Organisations;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes back directory records that were made by mistake.
 *
 * <p>Guarantee: inside the caller's transaction, with a number of statements that does not grow with the list; a record
 * something refers to stays.
 */
@ApplicationScoped
public class DirectoryWithdrawal {
    private final Organisations organisations;
    private final OrganisationFinding finding;
    private final Event<OrganisationsWithdrawing> withdrawing;
    private final Event<OrganisationsWithdrawn> withdrawn;
    private final Clock clock;

    DirectoryWithdrawal(
            Organisations organisations,
            OrganisationFinding finding,
            Event<OrganisationsWithdrawing> withdrawing,
            Event<OrganisationsWithdrawn> withdrawn,
            Clock clock) {
        this.organisations = organisations;
        this.finding = finding;
        this.withdrawing = withdrawing;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** The versions of those that are there; nobody changes them or begins to refer to them until the transaction ends. */
    public Map<OrganisationId, Long> lockVersions(Collection<OrganisationId> ids) {
        Map<OrganisationId, Long> versions = new HashMap<>();
        organisations.lock(ids).forEach(each -> versions.put(each.id(), each.version()));
        return versions;
    }

    /** Why some stay; the others are gone. */
    public Map<OrganisationId, DomainFailure> withdrawAll(OrganisationId steward, Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Organisation> records = organisations.lock(ids);
        var asked = new OrganisationsWithdrawing(steward, ids);
        withdrawing.fire(asked);
        List<Organisation> gone = records.stream()
                .filter(each -> !asked.kept().containsKey(each.id()))
                .toList();
        if (!gone.isEmpty()) {
            gone.forEach(organisations::delete);
            organisations.flush();
            finding.forget(steward, gone);
            withdrawn.fire(new OrganisationsWithdrawn(gone, clock.instant()));
        }
        Map<OrganisationId, DomainFailure> kept = new HashMap<>();
        asked.kept()
                .forEach((id, why) -> kept.put(id, new DomainFailure(OrganisationFailure.ORGANISATION_IN_USE, why)));
        return kept;
    }
}
