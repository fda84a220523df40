package coop.minga.finance.insurance.domain;

import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody found a claim to be worth.
 *
 * <p>Guarantee: never changes; the database refuses a second one of the same person, and one of who submitted the claim.
 */
@Embeddable
public class Assessment {
    @Column(name = "org_id")
    private UUID organisation;

    private String assessor;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    protected Assessment() {}

    Assessment(OrganisationId organisation, String assessor, String submittedBy, long amountMinor, Instant now) {
        this.organisation = organisation.value();
        this.assessor = assessor;
        this.submittedBy = submittedBy;
        this.amountMinor = amountMinor;
        this.assessedAt = now;
    }

    public String assessor() {
        return assessor;
    }

    public long amountMinor() {
        return amountMinor;
    }

    public Instant assessedAt() {
        return assessedAt;
    }
}
