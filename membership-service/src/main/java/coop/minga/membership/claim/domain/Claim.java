package coop.minga.membership.claim.domain;

import coop.minga.membership.claim.ClaimId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation is the one a directory record tells of.
 *
 * <p>Guarantee: decided once, and not by who filed it. That one claim of a record wins is the database's to see.
 */
@Entity
@Table(schema = "membership", name = "claim")
public class Claim {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID steward;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisation;

    @Column(name = "claimant_id", updatable = false)
    @Nullable private UUID claimant;

    @Column(name = "claimant_name", updatable = false)
    private String claimantName;

    @Column(updatable = false)
    private String[] evidence;

    @Column(name = "filed_by", updatable = false)
    private String filedBy;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClaimState state;

    /** What the administration writes, under a login of its own and not through this mapping. */
    @Column(name = "tenant_id", insertable = false, updatable = false)
    @Nullable private UUID tenant;

    @Column(name = "decided_by", insertable = false, updatable = false)
    @Nullable private String decidedBy;

    @Column(insertable = false, updatable = false)
    @Nullable private String reason;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Claim() {}

    public static Claim file(ClaimFiling filing, Instant now) {
        return restored(filing, new ClaimOutcome(ClaimState.CLAIMED, null, null, null, 1, now, now));
    }

    /** As it was read. */
    public static Claim restored(ClaimFiling filing, ClaimOutcome outcome) {
        Claim claim = new Claim();
        claim.id = filing.id().value();
        claim.steward = filing.steward().value();
        claim.organisation = filing.organisation().value();
        claim.claimant = filing.claimant() == null ? null : filing.claimant().value();
        claim.claimantName = filing.claimantName();
        claim.evidence = filing.evidence().toArray(String[]::new);
        claim.filedBy = filing.filedBy();
        claim.state = outcome.state();
        claim.tenant = outcome.tenant() == null ? null : outcome.tenant().value();
        claim.decidedBy = outcome.decidedBy();
        claim.reason = outcome.reason();
        claim.version = outcome.version() - 1;
        claim.createdAt = outcome.createdAt();
        claim.updatedAt = outcome.updatedAt();
        return claim;
    }

    /** @throws DomainFailure CLAIM_STEP_NOT_ALLOWED; CLAIM_CHECKER_IS_MAKER */
    public void verify(OrganisationId verified, String by, Instant now) {
        decide(ClaimStep.VERIFICATION, by, now);
        tenant = verified.value();
    }

    /** @throws DomainFailure CLAIM_STEP_NOT_ALLOWED; CLAIM_CHECKER_IS_MAKER */
    public void refuse(String why, String by, Instant now) {
        decide(ClaimStep.REFUSAL, by, now);
        reason = why;
    }

    /** @throws DomainFailure CLAIM_STEP_NOT_ALLOWED */
    public void withdraw(Instant now) {
        take(ClaimStep.WITHDRAWAL, now);
    }

    private void decide(ClaimStep step, String by, Instant now) {
        if (by.equals(filedBy)) {
            throw new DomainFailure(ClaimFailure.CLAIM_CHECKER_IS_MAKER, "Let somebody else decide.");
        }
        take(step, now);
        decidedBy = by;
    }

    private void take(ClaimStep step, Instant now) {
        state = ClaimLifecycle.rule(state, step)
                .orElseThrow(() -> DomainFailure.ofState(
                        ClaimFailure.CLAIM_STEP_NOT_ALLOWED,
                        "Read the claim again; it has been decided.",
                        state,
                        ClaimLifecycle.allowed(state)))
                .to();
        updatedAt = now;
    }

    public ClaimFiling filing() {
        return new ClaimFiling(
                new ClaimId(id),
                new OrganisationId(steward),
                new OrganisationId(organisation),
                claimant == null ? null : new OrganisationId(claimant),
                claimantName,
                List.of(evidence),
                filedBy);
    }

    public ClaimOutcome outcome() {
        return new ClaimOutcome(
                state,
                tenant == null ? null : new OrganisationId(tenant),
                decidedBy,
                reason,
                version + 1,
                createdAt,
                updatedAt);
    }
}
