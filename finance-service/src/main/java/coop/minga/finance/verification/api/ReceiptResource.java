package coop.minga.finance.verification.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.verification.app.ReceiptView;
import coop.minga.finance.verification.app.VerificationQueries;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Receipts over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/journal-entries/{id}/receipt")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal-entries")
public class ReceiptResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final VerificationQueries verifications;

    ReceiptResource(Queries queries, CurrentCaller caller, VerificationQueries verifications) {
        this.queries = queries;
        this.caller = caller;
        this.verifications = verifications;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "journal_entries_receipt", summary = "What proves a journal entry, now and later")
    public ReceiptView receipt(@PathParam("id") JournalEntryId id) {
        return queries.answer(
                () -> verifications.receipt(new OrganisationId(caller.get().organisation()), id));
    }
}
