package coop.minga.membership.statistics.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.statistics.app.OrganisationStatisticsView.Memberships;
import coop.minga.membership.statistics.app.OrganisationStatisticsView.Units;
import coop.minga.membership.statistics.store.StatisticsTables;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Figures of an organisation about itself.
 *
 * <p>Guarantee: names nobody; of a directory record, whose members are not kept here, all are zero.
 */
@ApplicationScoped
public class OrganisationStatistics {
    private final OrganisationQueries organisations;
    private final StatisticsTables tables;

    OrganisationStatistics(OrganisationQueries organisations, StatisticsTables tables) {
        this.organisations = organisations;
        this.tables = tables;
    }

    /** @throws coop.minga.platform.problem.DomainFailure ORGANISATION_UNKNOWN */
    public OrganisationStatisticsView of(OrganisationId organisation) {
        organisations.get(organisation);
        return new OrganisationStatisticsView(
                organisation.value(),
                tables.memberships(organisation).stream().map(Memberships::of).toList(),
                Units.of(tables.units(organisation)),
                tables.lastChange(organisation).orElse(null));
    }
}
