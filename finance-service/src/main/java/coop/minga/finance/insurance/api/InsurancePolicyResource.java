package coop.minga.finance.insurance.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.insurance.app.InsurancePolicyCommands;
import coop.minga.finance.insurance.app.InsurancePolicyQueries;
import coop.minga.finance.insurance.app.InsurancePolicyView;
import coop.minga.finance.insurance.app.InsurancePremiumView;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
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
 * Policies over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/insurance-policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "insurance-policies")
public class InsurancePolicyResource {
    private static final String EXAMPLE = """
            {"product":"0190f7a0-0000-7000-8000-00000000e202","membership":"0190f7a0-0000-7000-8000-00000000e203"}""";
    private static final String PREMIUM_EXAMPLE = "{\"periods\":3}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final InsurancePolicyCommands policyCommands;
    private final InsurancePolicyQueries policyQueries;
    private final Clock clock;

    InsurancePolicyResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            InsurancePolicyCommands policyCommands,
            InsurancePolicyQueries policyQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.policyCommands = policyCommands;
        this.policyQueries = policyQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "insurance_policies_list", summary = "List the policies")
    public Page<InsurancePolicyView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("membership") @Nullable UUID membership) {
        return queries.answer(() -> policyQueries.list(page, membership));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(operationId = "insurance_policies_get", summary = "Read a policy and how it stands today")
    public RestResponse<InsurancePolicyView> get(@PathParam("id") InsurancePolicyId id) {
        InsurancePolicyView view = queries.answer(() -> policyQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/premiums")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER, CASE_WORKER, AUDITOR})
    @Operation(
            operationId = "insurance_policies_premiums",
            summary = "List which days of a policy were paid for, and when")
    public Page<InsurancePremiumView> premiums(
            @PathParam("id") InsurancePolicyId id, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> policyQueries.premiums(id, page));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER})
    @Operation(
            operationId = "insurance_policies_take_out",
            summary = "Take out a policy for a member",
            description = "Nothing is insured before the first premium.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "today", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Taken out.")
    public RestResponse<InsurancePolicyView> takeOut(@NotNull @Valid InsurancePolicyRequest request) {
        return commands.create(request, () -> {
            InsurancePolicyView view = policyCommands.takeOut(
                    new OrganisationId(caller.get().organisation()),
                    new InsurancePolicyId(idOr(request.id())),
                    new InsuranceProductId(request.product()),
                    new MembershipId(request.membership()),
                    request.beginsOn());
            return Reply.created("/api/v1/insurance-policies/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/premiums")
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "insurance_policies_pay",
            summary = "Pay the premiums of the next periods",
            description = "Within the days of grace they join on; later the policy begins anew today, with its waiting"
                    + " time.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a quarter", value = PREMIUM_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Paid.")
    public RestResponse<InsurancePremiumView> pay(
            @PathParam("id") InsurancePolicyId id, @NotNull @Valid InsurancePremiumRequest request) {
        return commands.create(request, () -> {
            UUID into = request.ledgerAccount();
            InsurancePremiumView view = policyCommands.pay(
                    caller.get(),
                    id,
                    new JournalEntryId(idOr(request.id())),
                    request.periods(),
                    into == null ? null : new LedgerAccountId(into));
            return Reply.created("/api/v1/journal-entries/" + view.id(), view, 1);
        });
    }

    @POST
    @Path("/{id}/endings")
    @RolesAllowed({ORG_ADMIN, TREASURER, ORGANISER})
    @Operation(
            operationId = "insurance_policies_end",
            summary = "End a policy",
            description = "What was paid for later days is not given back.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "today", value = "{}")))
    @APIResponse(responseCode = "200", description = "Ended; what happened until then can still be claimed.")
    public RestResponse<InsurancePolicyView> end(
            @PathParam("id") InsurancePolicyId id, @NotNull @Valid InsuranceEndRequest request) {
        return commands.execute(request, () -> {
            InsurancePolicyView view = policyCommands.end(id, request.lastDay());
            return Reply.ok(view, view.version());
        });
    }

    private UUID idOr(@Nullable UUID id) {
        return id == null ? UuidV7.next(clock) : id;
    }
}
