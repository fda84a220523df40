package coop.minga.membership.standing.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.membership.standing.app.OwnStandingView;
import coop.minga.membership.standing.app.StandingQueries;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A member's own standing over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/me")
@RolesAllowed(MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnStandingResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final StandingQueries standings;

    OwnStandingResource(Queries queries, CurrentCaller caller, StandingQueries standings) {
        this.queries = queries;
        this.caller = caller;
        this.standings = standings;
    }

    @GET
    @Path("/standings")
    @Operation(
            operationId = "me_standings",
            summary = "Read how you stand with the dues in each of your memberships, and what says so")
    public Page<OwnStandingView> standings(
            @BeanParam @Valid PageParameters page,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> standings.own(caller.get(), page, asOf, knownAt));
    }
}
