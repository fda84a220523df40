package coop.minga.finance.ledger.api;

import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.app.BulkView;
import coop.minga.finance.ledger.app.JournalEntryCommands;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Many journal entries in one request.
 *
 * <p>Guarantee: one transaction and one stored answer for all, a result for each. What no entry can be (unbalanced,
 * malformed) refuses the whole request, for then the list itself is wrong.
 */
@Path("/api/v1/journal-entries/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal-entries")
public class JournalEntryBulkResource {
    private static final String ACTION = "POST /api/v1/journal-entries/bulk";
    private static final String EXAMPLE = """
            {"entries":[{"description":"Dues of stall 17","postings":[\
            {"account":"0190f7a0-0000-7000-8000-00000000a001","side":"DEBIT","amount":{"amount":"50.00","currency":"KES"}},\
            {"account":"0190f7a0-0000-7000-8000-00000000a002","side":"CREDIT","amount":{"amount":"50.00","currency":"KES"}}]}]}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final JournalEntryCommands entryCommands;
    private final Clock clock;

    JournalEntryBulkResource(Commands commands, CurrentCaller caller, JournalEntryCommands entryCommands, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.entryCommands = entryCommands;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(TREASURER)
    @Operation(operationId = "journal_entries_create_all", summary = "Post up to 500 journal entries, each for itself")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dues", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "What became of each.")
    public RestResponse<BulkView> create(@NotNull @Valid BulkRequest request) {
        return commands.create(request, () -> {
            BulkView view = entryCommands.postAll(Author.of(caller.get(), ACTION), drafts(request));
            return new Reply<>(200, view, null, null);
        });
    }

    private List<EntryDraft> drafts(BulkRequest request) {
        var organisation = new OrganisationId(caller.get().organisation());
        List<EntryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < request.entries().size(); i++) {
            try {
                drafts.add(request.entries().get(i).draft(organisation, UuidV7.next(clock)));
            } catch (DomainFailure malformed) {
                throw malformed.inside("/entries/" + i);
            }
        }
        return drafts;
    }
}
