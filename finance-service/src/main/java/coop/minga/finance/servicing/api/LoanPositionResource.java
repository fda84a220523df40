package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.servicing.app.LoanPositionQueries;
import coop.minga.finance.servicing.app.LoanPositionView;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is owed of a loan, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans/{id}/position")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanPositionResource {
    private final Queries queries;
    private final LoanPositionQueries positions;

    LoanPositionResource(Queries queries, LoanPositionQueries positions) {
        this.queries = queries;
        this.positions = positions;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "loans_position",
            summary = "Read what is owed of a loan on a day, since when, and what closes it")
    public LoanPositionView position(
            @PathParam("id") LoanId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> positions.position(id, asOf, knownAt));
    }
}
