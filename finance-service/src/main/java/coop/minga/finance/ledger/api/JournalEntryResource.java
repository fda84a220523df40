package coop.minga.finance.ledger.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.JournalEntryCommands;
import coop.minga.finance.ledger.app.JournalEntryFilter;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.JournalEntryView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.GroupedCommands;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Queries;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Journal entries over HTTP.
 *
 * <p>Guarantee: no logic of its own. Writers wait for a commit they share, so each waits on a virtual thread.
 */
@Path("/api/v1/journal-entries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal-entries")
public class JournalEntryResource {
    private static final String EXAMPLE = """
            {"description":"Dues of the market branch, counted and banked","postings":[\
            {"account":"0190f7a0-0000-7000-8000-00000000a001","side":"DEBIT","amount":{"amount":"1250.00","currency":"KES"}},\
            {"account":"0190f7a0-0000-7000-8000-00000000a002","side":"CREDIT","amount":{"amount":"1250.00","currency":"KES"}}]}""";
    private static final String COMPLETION_EXAMPLE = """
            {"postings":[\
            {"account":"0190f7a0-0000-7000-8000-00000000a001","side":"DEBIT","amount":{"amount":"20.00","currency":"KES"}},\
            {"account":"0190f7a0-0000-7000-8000-00000000a002","side":"CREDIT","amount":{"amount":"20.00","currency":"KES"}}]}""";

    private final GroupedCommands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final JournalEntryCommands entryCommands;
    private final JournalEntryQueries entryQueries;
    private final Clock clock;

    JournalEntryResource(
            GroupedCommands commands,
            Queries queries,
            CurrentCaller caller,
            JournalEntryCommands entryCommands,
            JournalEntryQueries entryQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.entryCommands = entryCommands;
        this.entryQueries = entryQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "journal_entries_list", summary = "List the journal")
    public Page<JournalEntryView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("kind") @Nullable EntryKind kind,
            @QueryParam("source") @Nullable String source,
            @QueryParam("sourceId") @Nullable UUID sourceId,
            @QueryParam("effectiveFrom") @Nullable LocalDate effectiveFrom,
            @QueryParam("effectiveTo") @Nullable LocalDate effectiveTo,
            @QueryParam("account")
                    @Parameter(description = "Entries with a line on this ledger account, or on one below it.")
                    @Nullable UUID account,
            @QueryParam("knownAt") @Parameter(description = "Entries that had been recorded by this instant.") @Nullable Instant knownAt) {
        var filter = new JournalEntryFilter(kind, source, sourceId, effectiveFrom, effectiveTo, account, knownAt);
        return queries.answer(() -> entryQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "journal_entries_get", summary = "Read a journal entry")
    public RestResponse<JournalEntryView> get(@PathParam("id") JournalEntryId id) {
        JournalEntryView view = queries.answer(() -> entryQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RunOnVirtualThread
    @RolesAllowed(TREASURER)
    @Operation(operationId = "journal_entries_create", summary = "Post a journal entry, or a pending one")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dues", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Posted.")
    public RestResponse<JournalEntryView> create(@NotNull @Valid JournalEntryRequest request) {
        return commands.create(request, command -> entryCommands.post(command, request.draft(own(), fresh())));
    }

    @POST
    @Path("/{id}/reversals")
    @RunOnVirtualThread
    @RolesAllowed(TREASURER)
    @Operation(operationId = "journal_entries_reverse", summary = "Take a journal entry back by its opposite")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "mistake", value = """
            {"description":"Counted twice"}""")))
    @APIResponse(responseCode = "201", description = "Posted.")
    public RestResponse<JournalEntryView> reverse(
            @PathParam("id") JournalEntryId id, @NotNull @Valid ReversalRequest request) {
        return commands.create(
                request,
                command -> entryCommands.reverse(
                        command, idOr(request.id()), id, request.effectiveOn(), request.description()));
    }

    @POST
    @Path("/{id}/completions")
    @RunOnVirtualThread
    @RolesAllowed(TREASURER)
    @Operation(operationId = "journal_entries_complete", summary = "Post what was pending, or a part of it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a part", value = COMPLETION_EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Posted.")
    public RestResponse<JournalEntryView> complete(
            @PathParam("id") JournalEntryId id, @NotNull @Valid CompletionRequest request) {
        return commands.create(
                request,
                command -> entryCommands.complete(
                        command,
                        idOr(request.id()),
                        id,
                        request.effectiveOn(),
                        request.description(),
                        request.lines(own())));
    }

    @POST
    @Path("/{id}/voids")
    @RunOnVirtualThread
    @RolesAllowed(TREASURER)
    @Operation(operationId = "journal_entries_void", summary = "Let go what was pending")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdrawn", value = """
            {"description":"The payment did not come"}""")))
    @APIResponse(responseCode = "201", description = "Let go.")
    public RestResponse<JournalEntryView> cancel(
            @PathParam("id") JournalEntryId id, @NotNull @Valid VoidRequest request) {
        return commands.create(
                request, command -> entryCommands.cancel(command, idOr(request.id()), id, request.description()));
    }

    private OrganisationId own() {
        return new OrganisationId(caller.get().organisation());
    }

    private JournalEntryId idOr(@Nullable UUID id) {
        return new JournalEntryId(id == null ? fresh() : id);
    }

    private UUID fresh() {
        return UuidV7.next(clock);
    }
}
