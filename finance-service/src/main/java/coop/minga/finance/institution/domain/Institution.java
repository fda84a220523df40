package coop.minga.finance.institution.domain;

import coop.minga.finance.institution.InstitutionId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution that is a member: what it is called. On which days it is one, stands with all members.
 *
 * <p>Guarantee: ends once at the most.
 */
@Entity
@Table(schema = "finance", name = "institution")
public class Institution {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(updatable = false)
    private String name;

    @Column(name = "registration_number", updatable = false)
    @Nullable private String registrationNumber;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Institution() {}

    /** @param registrationNumber with whoever registers such institutions; none if null */
    public Institution(
            InstitutionId id,
            OrganisationId organisation,
            String name,
            @Nullable String registrationNumber,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.name = name;
        this.registrationNumber = registrationNumber;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Ends the membership, whatever it holds, which is then redeemed and paid out as of anybody who left.
     *
     * @param from the first day on which it is a member
     * @param known when it ends by what was written down before
     * @param to the first day on which it is no member any more
     * @throws DomainFailure INSTITUTION_TRANSITION_ILLEGAL, INSTITUTION_ENDS_TOO_EARLY
     */
    public void end(LocalDate from, @Nullable LocalDate known, LocalDate to, Instant now) {
        InstitutionState state = InstitutionState.of(known);
        if (!state.next().contains(InstitutionState.ENDED)) {
            throw DomainFailure.ofState(
                    InstitutionFailure.INSTITUTION_TRANSITION_ILLEGAL,
                    "Its membership is " + state + " already.",
                    state,
                    state.next());
        }
        if (!to.isAfter(from)) {
            throw DomainFailure.at(
                    InstitutionFailure.INSTITUTION_ENDS_TOO_EARLY, "/to", "It is a member from " + from + " on.");
        }
        updatedAt = now;
    }

    public InstitutionId id() {
        return new InstitutionId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public String name() {
        return name;
    }

    public @Nullable String registrationNumber() {
        return registrationNumber;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
