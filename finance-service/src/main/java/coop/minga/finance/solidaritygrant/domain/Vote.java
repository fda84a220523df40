package coop.minga.finance.solidaritygrant.domain;

import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What one of the committee said of a claim.
 *
 * <p>Guarantee: never changes; the database refuses a second one, and one of who submitted the claim.
 */
@Embeddable
public class Vote {
    @Column(name = "org_id")
    private UUID organisation;

    private String voter;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "says_yes")
    private boolean saysYes;

    @Column(name = "voted_at")
    private Instant votedAt;

    protected Vote() {}

    Vote(OrganisationId organisation, String voter, String submittedBy, boolean saysYes, Instant now) {
        this.organisation = organisation.value();
        this.voter = voter;
        this.submittedBy = submittedBy;
        this.saysYes = saysYes;
        this.votedAt = now;
    }

    public String voter() {
        return voter;
    }

    public boolean saysYes() {
        return saysYes;
    }

    public Instant votedAt() {
        return votedAt;
    }
}
