package coop.minga.finance.mobilemoney.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.mobilemoney.PayerReferenceId;
import coop.minga.finance.mobilemoney.app.PayerReferenceCommands;
import coop.minga.finance.mobilemoney.app.PayerReferenceView;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
 * What payers are known to pay for over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/payer-references")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mobile-money")
public class PayerReferenceResource {
    private final Commands commands;
    private final Queries queries;
    private final PayerReferenceCommands references;

    PayerReferenceResource(Commands commands, Queries queries, PayerReferenceCommands references) {
        this.commands = commands;
        this.queries = queries;
        this.references = references;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR})
    @Operation(operationId = "payer_references_list", summary = "List what payers are known to pay for")
    public Page<PayerReferenceView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> references.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TREASURER, ORG_ADMIN, AUDITOR})
    @Operation(operationId = "payer_references_get", summary = "Read what a payer is known to pay for")
    public RestResponse<PayerReferenceView> get(@PathParam("id") PayerReferenceId id) {
        PayerReferenceView view = queries.answer(() -> references.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({TREASURER, ORG_ADMIN})
    @Operation(operationId = "payer_references_withdraw", summary = "No longer take a payer's payments for the same")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    public RestResponse<PayerReferenceView> withdraw(@PathParam("id") PayerReferenceId id) {
        return commands.execute(null, () -> {
            PayerReferenceView view = references.withdraw(id);
            return Reply.ok(view, view.version());
        });
    }
}
