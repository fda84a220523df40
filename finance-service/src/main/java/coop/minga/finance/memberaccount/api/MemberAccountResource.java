package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountCommands;
import coop.minga.finance.memberaccount.app.MemberAccountFilter;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.memberaccount.app.MemberAccountView;
import coop.minga.finance.memberaccount.app.MemberBalanceView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
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
import java.time.Instant;
import java.time.LocalDate;
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
 * Members' accounts over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/member-accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "member-accounts")
public class MemberAccountResource {
    private static final String EXAMPLE = """
            {"membership":"0190f7a0-0000-7000-8000-00000000d001","product":"0190f7a0-0000-7000-8000-00000000d002"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final MemberAccountCommands accountCommands;
    private final MemberAccountQueries accountQueries;
    private final Clock clock;

    MemberAccountResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            MemberAccountCommands accountCommands,
            MemberAccountQueries accountQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.accountCommands = accountCommands;
        this.accountQueries = accountQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "member_accounts_list", summary = "List members' accounts")
    public Page<MemberAccountView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("membership") @Nullable UUID membership,
            @QueryParam("product") @Nullable UUID product,
            @QueryParam("number") @Nullable Long number) {
        var filter = new MemberAccountFilter(membership == null ? null : List.of(membership), product, number);
        return queries.answer(() -> accountQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "member_accounts_get", summary = "Read a member's account")
    public RestResponse<MemberAccountView> get(@PathParam("id") MemberAccountId id) {
        MemberAccountView view = queries.answer(() -> accountQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/balance")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "member_accounts_balance",
            summary = "What a member's account holds, now or on a day",
            description =
                    "`asOf` asks what was true at the end of a day, `knownAt` what had been recorded by an instant.")
    public MemberBalanceView balance(
            @PathParam("id") MemberAccountId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> accountQueries.balance(id, asOf, knownAt));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "member_accounts_create", summary = "Open an account for a member")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "savings", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Opened.")
    public RestResponse<MemberAccountView> create(@NotNull @Valid MemberAccountRequest request) {
        return commands.create(request, () -> {
            var id = new MemberAccountId(request.id() == null ? UuidV7.next(clock) : request.id());
            MemberAccountView view = accountCommands.open(
                    new OrganisationId(caller.get().organisation()),
                    id,
                    new MembershipId(request.membership()),
                    new ProductId(request.product()));
            return Reply.created("/api/v1/member-accounts/" + view.id(), view, view.version());
        });
    }
}
