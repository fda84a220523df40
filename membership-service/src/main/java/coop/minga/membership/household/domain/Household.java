package coop.minga.membership.household.domain;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A household: the persons that name it belong to it.
 *
 * <p>Guarantee: holds nothing personal; belongs to one organisation for ever.
 */
@Entity
@Table(schema = "membership", name = "household")
public class Household {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "external_ids")
    private String[] externalIds;

    @Embedded
    private Source source = Source.current();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Household() {}

    public Household(HouseholdId id, OrganisationId organisation, List<String> externalIds, Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.externalIds = externalIds.toArray(String[]::new);
        this.createdAt = now;
        this.updatedAt = now;
    }

    public HouseholdId id() {
        return new HouseholdId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public List<String> externalIds() {
        return List.of(externalIds);
    }

    /** Counts the changes, from 1 on; the resource's ETag. */
    public long version() {
        return version + 1;
    }

    public Source source() {
        return source;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
