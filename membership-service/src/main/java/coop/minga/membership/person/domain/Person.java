package coop.minga.membership.person.domain;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.Sex;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's record of a person: a few pseudonymous facts in the open, everything personal sealed.
 *
 * <p>Guarantee: holds no name, contact or identifier in the clear; belongs to one organisation for ever.
 */
@Entity
@Table(schema = "membership", name = "person")
public class Person {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable private Sex sex;

    @Column(name = "birth_year")
    @Nullable private Short birthYear;

    @Column(name = "household_id")
    @Nullable private UUID household;

    private byte[] sealed;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Person() {}

    /** @param sealed the personal part of the details, readable only with the person's own key */
    public Person(PersonId id, OrganisationId organisation, PersonDetails details, byte[] sealed, Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.createdAt = now;
        set(details, sealed, now);
    }

    /** Replaces what the record says. */
    public void correct(PersonDetails details, byte[] sealedAnew, Instant now) {
        set(details, sealedAnew, now);
    }

    private void set(PersonDetails details, byte[] sealedFields, Instant now) {
        sex = details.sex();
        birthYear = details.birth() == null ? null : (short) details.birth().year();
        household = details.householdId() == null ? null : details.householdId().value();
        sealed = sealedFields;
        updatedAt = now;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public @Nullable Sex sex() {
        return sex;
    }

    public @Nullable Integer birthYear() {
        return birthYear == null ? null : birthYear.intValue();
    }

    public @Nullable HouseholdId household() {
        return household == null ? null : new HouseholdId(household);
    }

    /** The sealed fields; not to be altered. */
    public byte[] sealed() {
        return sealed;
    }

    /** Counts the changes, from 1 on; the resource's ETag and the event's version. */
    public long version() {
        return version + 1;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
