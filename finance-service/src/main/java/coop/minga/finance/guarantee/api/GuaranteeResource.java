package coop.minga.finance.guarantee.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.app.GuaranteeCommands;
import coop.minga.finance.guarantee.app.GuaranteeFilter;
import coop.minga.finance.guarantee.app.GuaranteeQueries;
import coop.minga.finance.guarantee.app.GuaranteeView;
import coop.minga.finance.guarantee.app.PledgeRestorations;
import coop.minga.finance.guarantee.domain.Answer;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Guarantees over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/guarantees")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "guarantees")
public class GuaranteeResource {
    private static final String EVIDENCE_EXAMPLE = "{\"evidenceOn\":\"2026-03-02\"}";
    private static final String SUBSTITUTION_EXAMPLE = "{\"substitute\":\"0190f7a0-0000-7000-8000-00000000f502\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final GuaranteeCommands guaranteeCommands;
    private final GuaranteeQueries guaranteeQueries;
    private final PledgeRestorations restorations;

    GuaranteeResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            GuaranteeCommands guaranteeCommands,
            GuaranteeQueries guaranteeQueries,
            PledgeRestorations restorations) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.guaranteeCommands = guaranteeCommands;
        this.guaranteeQueries = guaranteeQueries;
        this.restorations = restorations;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "guarantees_list", summary = "List who stands for which loans, and in which rings")
    public Page<GuaranteeView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("loan") @Nullable UUID loan,
            @QueryParam("guarantor") @Nullable UUID guarantor,
            @QueryParam("borrower") @Nullable UUID borrower,
            @QueryParam("state") @Nullable GuaranteeState state,
            @QueryParam("uncovered") boolean uncovered) {
        var filter =
                new GuaranteeFilter(loan, guarantor == null ? null : List.of(guarantor), borrower, state, uncovered);
        return queries.answer(() -> guaranteeQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "guarantees_get", summary = "Read a guarantee")
    public RestResponse<GuaranteeView> get(@PathParam("id") GuaranteeId id) {
        GuaranteeView view = queries.answer(() -> guaranteeQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/consents")
    @RolesAllowed({ORG_ADMIN, LOAN_OFFICER})
    @Operation(operationId = "guarantees_consent", summary = "Record that the guarantor agreed on paper")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "signed", value = EVIDENCE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Agreed; nothing is held before the loan is approved.")
    public RestResponse<GuaranteeView> consent(
            @PathParam("id") GuaranteeId id, @NotNull @Valid EvidenceRequest request) {
        return answer(id, request, true);
    }

    @POST
    @Path("/{id}/declinations")
    @RolesAllowed({ORG_ADMIN, LOAN_OFFICER})
    @Operation(operationId = "guarantees_decline", summary = "Record that the guarantor refused on paper")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "signed", value = EVIDENCE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Declined.")
    public RestResponse<GuaranteeView> decline(
            @PathParam("id") GuaranteeId id, @NotNull @Valid EvidenceRequest request) {
        return answer(id, request, false);
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, LOAN_OFFICER})
    @Operation(operationId = "guarantees_withdraw", summary = "Take back a proposal that nothing is pledged on")
    @APIResponse(responseCode = "200", description = "Taken back.")
    public RestResponse<GuaranteeView> withdraw(@PathParam("id") GuaranteeId id) {
        return commands.execute(null, () -> {
            GuaranteeView view = guaranteeCommands.withdraw(own(), id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/substitutions")
    @RolesAllowed({ORG_ADMIN, LOAN_OFFICER})
    @Operation(
            operationId = "guarantees_substitute",
            summary = "Let another guarantor take over",
            description = "What is pledged now is held on the other's deposits and let go on these, at once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "another member", value = SUBSTITUTION_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Taken over.")
    public RestResponse<GuaranteeView> substitute(
            @PathParam("id") GuaranteeId id, @NotNull @Valid SubstitutionRequest request) {
        return commands.execute(request, () -> {
            GuaranteeView view = guaranteeCommands.substitute(own(), id, new GuaranteeId(request.substitute()));
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/restorations")
    @RolesAllowed({ORG_ADMIN, LOAN_OFFICER})
    @Operation(
            operationId = "guarantees_restore",
            summary = "Hold what is missing of a pledge, as far as the deposits have it now",
            description =
                    "A repayment that is taken back lets pledges stand again by itself; what had been taken out of the"
                            + " deposits meanwhile is missing until the guarantor saves again or another one takes over.")
    @APIResponse(responseCode = "200", description = "Held, or as much of it as there is.")
    public RestResponse<GuaranteeView> restore(@PathParam("id") GuaranteeId id) {
        return commands.execute(null, () -> {
            GuaranteeView view = restorations.restore(own(), id);
            return Reply.ok(view, view.version());
        });
    }

    private RestResponse<GuaranteeView> answer(GuaranteeId id, EvidenceRequest request, boolean isYes) {
        return commands.execute(request, () -> {
            GuaranteeView view = guaranteeCommands.answer(own(), id, new Answer(isYes, request.evidenceOn()));
            return Reply.ok(view, view.version());
        });
    }

    private OrganisationId own() {
        return new OrganisationId(caller.get().organisation());
    }
}
