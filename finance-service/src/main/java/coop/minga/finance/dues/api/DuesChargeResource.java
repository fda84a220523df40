package coop.minga.finance.dues.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.dues.app.DuesChargeFilter;
import coop.minga.finance.dues.app.DuesChargeQueries;
import coop.minga.finance.dues.app.DuesPositionView;
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
 * Charges of dues over HTTP.
 *
 * <p>Guarantee: no logic of its own; charges are made by runs alone.
 */
@Path("/api/v1/dues-charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dues")
public class DuesChargeResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final DuesChargeQueries charges;

    DuesChargeResource(Queries queries, CurrentCaller caller, DuesChargeQueries charges) {
        this.queries = queries;
        this.caller = caller;
        this.charges = charges;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "dues_charges_list",
            summary = "List what was charged, and what of it is paid, waived and open")
    public Page<DuesPositionView.ChargeView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("plan") @Nullable UUID plan,
            @QueryParam("periodStart") @Nullable LocalDate periodStart) {
        return queries.answer(
                () -> charges.list(organisation(), page, new DuesChargeFilter(account, plan, periodStart)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_charges_get", summary = "Read a charge of dues")
    public RestResponse<DuesPositionView.ChargeView> get(@PathParam("id") UUID id) {
        return Etag.ofContent(queries.answer(() -> charges.get(organisation(), id)));
    }

    private OrganisationId organisation() {
        return new OrganisationId(caller.get().organisation());
    }
}
