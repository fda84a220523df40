package coop.minga.finance.verification.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.verification.app.VerificationQueries;
import coop.minga.finance.verification.app.VerificationView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Verifications over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/ledger-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger-verifications")
public class VerificationResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final VerificationQueries verifications;

    VerificationResource(Queries queries, CurrentCaller caller, VerificationQueries verifications) {
        this.queries = queries;
        this.caller = caller;
        this.verifications = verifications;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "ledger_verifications_get",
            summary = "Derive everything the ledger keeps again, and name what differs")
    public VerificationView verify() {
        return queries.answer(
                () -> verifications.verify(new OrganisationId(caller.get().organisation())));
    }
}
