package coop.minga.finance.interest.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.interest.InterestPostingId;
import coop.minga.finance.interest.app.InterestPostingFilter;
import coop.minga.finance.interest.app.InterestPostingView;
import coop.minga.finance.interest.app.InterestQueries;
import coop.minga.finance.interest.app.InterestWorkingView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What accounts earned, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/interest-postings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
@Tag(name = "interest")
public class InterestPostingResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final InterestQueries interest;

    InterestPostingResource(Queries queries, CurrentCaller caller, InterestQueries interest) {
        this.queries = queries;
        this.caller = caller;
        this.interest = interest;
    }

    @GET
    @Operation(operationId = "interest_postings_list", summary = "List what accounts earned in posting periods")
    public Page<InterestPostingView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("product") @Nullable UUID product,
            @QueryParam("periodThrough") @Nullable LocalDate periodThrough) {
        var filter = new InterestPostingFilter(account, product, periodThrough);
        return queries.answer(() -> interest.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "interest_postings_get", summary = "Read what an account earned in a posting period")
    public RestResponse<InterestPostingView> get(@PathParam("id") InterestPostingId id) {
        return Etag.ok(queries.answer(() -> interest.get(id)), InterestPostingView.VERSION);
    }

    @GET
    @Path("/{id}/working")
    @Operation(
            operationId = "interest_postings_working",
            summary = "How it is reckoned, by what is known now",
            description = "What was recorded later for days of the period shows here, and is corrected with the next"
                    + " posting.")
    public InterestWorkingView working(@PathParam("id") InterestPostingId id) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> interest.working(organisation, id));
    }
}
