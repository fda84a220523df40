package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.memberaccount.app.ShareQueries;
import coop.minga.finance.memberaccount.app.ShareRegisterView;
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
 * The register of shares over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/share-register")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shares")
public class ShareRegisterResource {
    private final Queries queries;
    private final ShareQueries shares;

    ShareRegisterResource(Queries queries, ShareQueries shares) {
        this.queries = queries;
        this.shares = shares;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "share_register_list", summary = "List the register of shares")
    public Page<ShareRegisterView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("product") @Nullable UUID product,
            @QueryParam("account") @Nullable UUID account) {
        return queries.answer(() -> shares.list(page, product, account));
    }
}
