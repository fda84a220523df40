package coop.minga.membership.statistics.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.statistics.app.OrganisationStatistics;
import coop.minga.membership.statistics.app.OrganisationStatisticsView;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Figures over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/organisations/{id}/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationStatisticsResource {
    private final Queries queries;
    private final OrganisationStatistics statistics;

    OrganisationStatisticsResource(Queries queries, OrganisationStatistics statistics) {
        this.queries = queries;
        this.statistics = statistics;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, NEGOTIATOR, AUDITOR, ANALYST})
    @Operation(
            operationId = "organisations_statistics",
            summary = "Count the own organisation's memberships and branches, as they are now",
            description = "Exact, so that it takes the longer the more members there are; the report R01 does not.")
    public OrganisationStatisticsView statistics(@PathParam("id") OrganisationId id) {
        return queries.answer(() -> statistics.of(id));
    }
}
