package coop.minga.finance.affiliationfee.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.affiliationfee.AffiliationFeeId;
import coop.minga.finance.affiliationfee.app.AffiliationFeeCommands;
import coop.minga.finance.affiliationfee.app.AffiliationFeeQueries;
import coop.minga.finance.affiliationfee.app.AffiliationFeeView;
import coop.minga.finance.affiliationfee.domain.AffiliationFeeState;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Affiliation fees over HTTP, the same for both parties.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/affiliation-fees")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "affiliation-fees")
public class AffiliationFeeResource {
    private static final String EXAMPLE = """
            {"affiliationId":"0190f7a0-0000-7000-8000-00000000d301","periodFrom":"2026-01-01",\
            "periodTo":"2026-03-31","rate":{"amount":"5.00","currency":"KES"},"members":480}""";
    private static final String STATEMENT_EXAMPLE = """
            {"members":480,"amount":{"amount":"2400.00","currency":"KES"}}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final AffiliationFeeCommands feeCommands;
    private final AffiliationFeeQueries feeQueries;
    private final Clock clock;

    AffiliationFeeResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            AffiliationFeeCommands feeCommands,
            AffiliationFeeQueries feeQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.feeCommands = feeCommands;
        this.feeQueries = feeQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "affiliation_fees_list",
            summary = "List the affiliation fees of the own organisation, either side")
    public Page<AffiliationFeeView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("state") @Nullable AffiliationFeeState state) {
        return queries.answer(() -> feeQueries.list(page, state));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "affiliation_fees_get",
            summary = "Read an affiliation fee and what both sides state of it")
    public RestResponse<AffiliationFeeView> get(@PathParam("id") AffiliationFeeId id) {
        AffiliationFeeView view = queries.answer(() -> feeQueries.get(caller.get(), id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "affiliation_fees_create",
            summary = "State, as the affiliate, what was paid to the parent for each paid-up member")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "quarter", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Stated, and posted in the affiliate's books.")
    public RestResponse<AffiliationFeeView> create(@NotNull @Valid AffiliationFeeRequest request) {
        return commands.create(request, () -> {
            AffiliationFeeView view = feeCommands.state(
                    caller.get(),
                    request.fee(UuidV7.next(clock)),
                    request.members(),
                    request.paidFrom() == null ? null : new LedgerAccountId(request.paidFrom()),
                    request.effectiveOn());
            return Reply.created("/api/v1/affiliation-fees/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/statements")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "affiliation_fees_state",
            summary = "State the own side, or state it otherwise; the fee is settled when both sides say the same")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "received", value = STATEMENT_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Stated, and posted in the own books.")
    public RestResponse<AffiliationFeeView> state(
            @PathParam("id") AffiliationFeeId id, @NotNull @Valid FeeStatementRequest request) {
        return commands.create(request, () -> {
            AffiliationFeeView view = feeCommands.answer(caller.get(), id, request.said());
            return Reply.created("/api/v1/affiliation-fees/" + view.id(), view, view.version());
        });
    }
}
