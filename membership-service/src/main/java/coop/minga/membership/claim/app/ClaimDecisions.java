package coop.minga.membership.claim.app;

import coop.minga.membership.claim.ClaimId;
import coop.minga.membership.claim.domain.Claim;
import coop.minga.membership.claim.domain.ClaimFailure;
import coop.minga.membership.claim.domain.ClaimFiling;
import coop.minga.membership.claim.store.ClaimDesk;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.ClaimedOrganisations;
import coop.minga.platform.paging.Page;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What the platform's administration can do with claims, under its own login.
 *
 * <p>Guarantee: a verification makes the tenant, decides the claim and links the record together or not at all.
 */
@ApplicationScoped
public class ClaimDecisions {
    private final ClaimDesk desk;
    private final ClaimedOrganisations organisations;
    private final Transactions transactions;
    private final Clock clock;

    ClaimDecisions(ClaimDesk desk, ClaimedOrganisations organisations, Transactions transactions, Clock clock) {
        this.desk = desk;
        this.organisations = organisations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the administration says of a tenant to be; the rest is taken from the directory record.
     *
     * @param tenant a new id if null
     */
    public record NewTenant(
            @Nullable OrganisationId tenant,
            @Nullable String zone,
            @Nullable String currency) {}

    /** Those that wait, the oldest first, 500 at the most: what is decided makes room for the next. */
    public Page<ClaimView> waiting() {
        return transactions.open(
                Login.ADMIN,
                () -> Page.whole(desk.waiting().stream().map(ClaimView::of).toList()));
    }

    /** @throws DomainFailure CLAIM_UNKNOWN */
    public ClaimView get(ClaimId id) {
        return transactions.open(Login.ADMIN, () -> read(id));
    }

    /**
     * Inside the transaction of the administration's command.
     *
     * @throws DomainFailure CLAIM_UNKNOWN; CLAIM_TENANT_KNOWN if the claimant is to be made a tenant again;
     *     CLAIM_RECORD_TAKEN if another claim was faster
     */
    public ClaimView verify(ClaimId id, String by, NewTenant wanted) {
        Claim claim = desk.findToDecide(id).orElseThrow(ClaimsOfParties::unknown);
        ClaimFiling filing = claim.filing();
        OrganisationId known = filing.claimant();
        if (known != null && !wanted.equals(new NewTenant(null, null, null))) {
            throw new DomainFailure(ClaimFailure.CLAIM_TENANT_KNOWN, "Leave tenantId, zone and currency out.");
        }
        OrganisationId tenant = known != null ? known : wanted.tenant() != null ? wanted.tenant() : fresh();
        claim.verify(tenant, by, clock.instant());
        // Before the record is touched: what the administration's login may do with it follows from the decision.
        desk.decide(claim);
        if (known == null) {
            organisations.register(filing.steward(), filing.organisation(), tenant, wanted.zone(), wanted.currency());
        }
        organisations.link(filing.steward(), filing.organisation(), tenant);
        return read(id);
    }

    /** @throws DomainFailure CLAIM_UNKNOWN */
    public ClaimView refuse(ClaimId id, String by, String reason) {
        Claim claim = desk.findToDecide(id).orElseThrow(ClaimsOfParties::unknown);
        claim.refuse(reason, by, clock.instant());
        desk.decide(claim);
        return read(id);
    }

    private ClaimView read(ClaimId id) {
        return desk.find(id).map(ClaimView::of).orElseThrow(ClaimsOfParties::unknown);
    }

    private OrganisationId fresh() {
        return new OrganisationId(UuidV7.next(clock));
    }
}
