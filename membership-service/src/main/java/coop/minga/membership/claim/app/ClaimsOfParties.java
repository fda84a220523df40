package coop.minga.membership.claim.app;

import coop.minga.membership.claim.ClaimId;
import coop.minga.membership.claim.domain.Claim;
import coop.minga.membership.claim.domain.ClaimFailure;
import coop.minga.membership.claim.domain.ClaimFiling;
import coop.minga.membership.claim.domain.ClaimState;
import coop.minga.membership.claim.store.Claims;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.organisation.app.OrganisationView;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the steward of a directory record and a tenant that claims to be it can do and see.
 *
 * <p>Guarantee: each method is one use case or question inside the caller's transaction; a claim of others is
 * CLAIM_UNKNOWN.
 */
@ApplicationScoped
public class ClaimsOfParties {
    private final Claims claims;
    private final OrganisationQueries organisations;
    private final Lists lists;
    private final Clock clock;

    ClaimsOfParties(Claims claims, OrganisationQueries organisations, Lists lists, Clock clock) {
        this.claims = claims;
        this.organisations = organisations;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * The steward files for an organisation that is no tenant yet.
     *
     * @param claimantName the record's name if null
     * @throws DomainFailure ORGANISATION_UNKNOWN; CLAIM_OF_A_TENANT
     */
    public ClaimView fileAsSteward(
            Caller caller, OrganisationId record, @Nullable String claimantName, List<String> evidence) {
        OrganisationView known = organisations.get(record);
        return file(
                caller,
                new OrganisationId(caller.organisation()),
                record,
                null,
                claimantName == null ? known.name() : claimantName,
                evidence);
    }

    /**
     * A tenant files for itself; of the record it only needs to know the ids, and learns nothing more.
     *
     * @throws DomainFailure CLAIM_RECORD_UNKNOWN; CLAIM_OF_A_TENANT
     */
    public ClaimView fileAsClaimant(
            Caller caller, OrganisationId steward, OrganisationId record, List<String> evidence) {
        OrganisationId own = new OrganisationId(caller.organisation());
        return file(caller, steward, record, own, organisations.get(own).name(), evidence);
    }

    private ClaimView file(
            Caller caller,
            OrganisationId steward,
            OrganisationId record,
            @Nullable OrganisationId claimant,
            String claimantName,
            List<String> evidence) {
        if (steward.equals(record)) {
            throw DomainFailure.at(
                    ClaimFailure.CLAIM_OF_A_TENANT, "/organisationId", "Name a record of the steward's directory.");
        }
        var id = new ClaimId(UuidV7.next(clock));
        Claim claim = Claim.file(
                new ClaimFiling(id, steward, record, claimant, claimantName, evidence, caller.subject()),
                clock.instant());
        claims.persist(claim);
        claims.flush();
        return ClaimView.of(claim);
    }

    /** @throws DomainFailure CLAIM_UNKNOWN, also for the party that did not file it */
    public ClaimView withdraw(ClaimId id) {
        Claim claim = claims.findToChange(id).orElseThrow(ClaimsOfParties::unknown);
        claim.withdraw(clock.instant());
        claims.flush();
        return ClaimView.of(claim);
    }

    /** @throws DomainFailure CLAIM_UNKNOWN */
    public ClaimView get(ClaimId id) {
        return claims.findByIdOptional(id.value()).map(ClaimView::of).orElseThrow(ClaimsOfParties::unknown);
    }

    public Page<ClaimView> list(PageParameters page, @Nullable ClaimState state) {
        return lists.page(
                        Claim.class,
                        ClaimSort.CREATED_AT,
                        page,
                        (criteria, row) -> state == null ? List.of() : List.of(criteria.equal(row.get("state"), state)),
                        ClaimSort::valueOf,
                        claim -> claim.filing().id().value())
                .map(ClaimView::of);
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                ClaimFailure.CLAIM_UNKNOWN, "You filed no claim of this id, and none is on your records.");
    }
}
