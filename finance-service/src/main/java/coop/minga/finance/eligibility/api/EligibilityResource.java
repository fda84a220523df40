package coop.minga.finance.eligibility.api;

import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.eligibility.app.EligibilityQueries;
import coop.minga.finance.eligibility.app.EligibilityView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Checks of eligibility over HTTP.
 *
 * <p>Guarantee: changes and keeps nothing.
 */
@Path("/api/v1/loan-eligibility-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class EligibilityResource {
    private static final String EXAMPLE = """
            {"product":"0190f7a0-0000-7000-8000-00000000f504",\
            "borrower":{"membership":"0190f7a0-0000-7000-8000-00000000f505"},\
            "principal":{"amount":"50000.00","currency":"KES"},"instalments":12,\
            "guarantors":[{"account":"0190f7a0-0000-7000-8000-00000000f503",\
            "amount":{"amount":"20000.00","currency":"KES"}}]}""";

    private final Queries queries;
    private final CurrentCaller caller;
    private final EligibilityQueries eligibility;

    EligibilityResource(Queries queries, CurrentCaller caller, EligibilityQueries eligibility) {
        this.queries = queries;
        this.caller = caller;
        this.eligibility = eligibility;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(
            operationId = "loan_eligibility_checks_make",
            summary = "Say by which rules a loan would be given, with their numbers and what would make them pass",
            description = "A lump sum counts when it is as old as the product says; what is usual in a month counts at"
                    + " once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "with a guarantor", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "What every rule says.")
    public EligibilityView check(@NotNull @Valid EligibilityRequest request) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> eligibility.check(organisation, request.check()));
    }
}
