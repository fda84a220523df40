package coop.minga.finance.guarantee.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.guarantee.app.GuarantorClaimView;
import coop.minga.finance.guarantee.app.GuarantorPaymentQueries;
import coop.minga.finance.guarantee.domain.GuarantorClaimState;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What borrowers owe their guarantors, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/guarantor-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "guarantees")
public class GuarantorClaimResource {
    private final Queries queries;
    private final GuarantorPaymentQueries payments;

    GuarantorClaimResource(Queries queries, GuarantorPaymentQueries payments) {
        this.queries = queries;
        this.payments = payments;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "guarantor_claims_list",
            summary = "List what borrowers owe guarantors whose deposits were taken for their loans")
    public Page<GuarantorClaimView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("loan") @Nullable UUID loan,
            @QueryParam("guarantor") @Nullable UUID guarantor,
            @QueryParam("state") @Nullable GuarantorClaimState state) {
        return queries.answer(() -> payments.claims(page, loan, guarantor, state));
    }
}
