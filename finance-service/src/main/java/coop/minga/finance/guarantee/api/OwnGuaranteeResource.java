package coop.minga.finance.guarantee.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.app.GuaranteeCommands;
import coop.minga.finance.guarantee.app.GuaranteeQueries;
import coop.minga.finance.guarantee.app.OwnGuaranteeView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A member's own guarantees over HTTP.
 *
 * <p>Guarantee: no logic of its own; another one's guarantee is not there.
 */
@Path("/api/v1/me/guarantees")
@RolesAllowed(MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnGuaranteeResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final GuaranteeCommands guaranteeCommands;
    private final GuaranteeQueries guaranteeQueries;

    OwnGuaranteeResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            GuaranteeCommands guaranteeCommands,
            GuaranteeQueries guaranteeQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.guaranteeCommands = guaranteeCommands;
        this.guaranteeQueries = guaranteeQueries;
    }

    @GET
    @Operation(operationId = "me_guarantees", summary = "List what your own deposits stand for, or are asked to")
    public Page<OwnGuaranteeView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> guaranteeQueries.ownList(caller.get(), page));
    }

    @POST
    @Path("/{id}/consents")
    @Operation(operationId = "me_guarantee_consent", summary = "Agree that your deposits stand for a loan")
    @APIResponse(responseCode = "200", description = "Agreed; nothing is held before the loan is approved.")
    public RestResponse<OwnGuaranteeView> consent(@PathParam("id") GuaranteeId id) {
        return answer(id, true);
    }

    @POST
    @Path("/{id}/declinations")
    @Operation(operationId = "me_guarantee_decline", summary = "Refuse it, also after you agreed and before it is held")
    @APIResponse(responseCode = "200", description = "Declined.")
    public RestResponse<OwnGuaranteeView> decline(@PathParam("id") GuaranteeId id) {
        return answer(id, false);
    }

    private RestResponse<OwnGuaranteeView> answer(GuaranteeId id, boolean isYes) {
        return commands.execute(null, () -> {
            var organisation = new OrganisationId(caller.get().organisation());
            OwnGuaranteeView view = guaranteeCommands.answerOwn(caller.get(), organisation, id, isYes);
            return Reply.ok(view, view.version());
        });
    }
}
