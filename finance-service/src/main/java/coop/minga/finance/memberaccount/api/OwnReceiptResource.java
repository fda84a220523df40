package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.ReceiptCheckView;
import coop.minga.finance.memberaccount.app.StatementQueries;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.http.Etag;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Receipts of a member's own statements over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/me/member-accounts/{id}/receipts/{entry}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnReceiptResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final StatementQueries statements;

    OwnReceiptResource(Queries queries, CurrentCaller caller, StatementQueries statements) {
        this.queries = queries;
        this.caller = caller;
        this.statements = statements;
    }

    @GET
    @RolesAllowed(MEMBER)
    @Operation(
            operationId = "me_member_account_receipt",
            summary = "Check a receipt of an account of your own",
            description =
                    "Compare it with the line of the statement that you kept: where the digest or the hash of the chain"
                            + " is another one, or `intact` is false, the books were changed since.")
    public RestResponse<ReceiptCheckView> check(
            @PathParam("id") MemberAccountId id, @PathParam("entry") JournalEntryId entry) {
        return Etag.ofContent(queries.answer(() -> statements.ownReceipt(caller.get(), id, entry)));
    }
}
