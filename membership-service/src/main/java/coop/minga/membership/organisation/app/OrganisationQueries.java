package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationFailure;
import coop.minga.membership.organisation.store.Organisations;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What can be asked about organisations.
 *
 * <p>Guarantee: answers only from what the caller's organisation is steward of.
 */
@ApplicationScoped
public class OrganisationQueries {
    private final Organisations organisations;
    private final Lists lists;
    private final Clock clock;

    OrganisationQueries(Organisations organisations, Lists lists, Clock clock) {
        this.organisations = organisations;
        this.lists = lists;
        this.clock = clock;
    }

    /** @throws DomainFailure ORGANISATION_UNKNOWN */
    public OrganisationView get(OrganisationId id) {
        return OrganisationView.of(find(id));
    }

    /** The zone in which an organisation's business days begin and end. */
    public ZoneId zone(OrganisationId id) {
        return ZoneId.of(find(id).profile().zone());
    }

    /** The business day that an organisation has now. */
    public LocalDate today(OrganisationId id) {
        return LocalDate.ofInstant(clock.instant(), zone(id));
    }

    public Page<OrganisationView> list(PageParameters page, OrganisationFilter filter) {
        return lists.page(
                        Organisation.class,
                        OrganisationSort.CREATED_AT,
                        page,
                        filter::of,
                        OrganisationSort::valueOf,
                        organisation -> organisation.id().value())
                .map(OrganisationView::of);
    }

    private Organisation find(OrganisationId id) {
        return organisations.findByIdOptional(id.value()).orElseThrow(OrganisationQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(OrganisationFailure.ORGANISATION_UNKNOWN, "You keep no organisation of this id.");
    }
}
