package coop.minga.membership.person.domain;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonState;
import coop.minga.membership.person.Sex;
import coop.minga.membership.unit.UnitId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PersonState state;

    @Column(name = "merged_into")
    @Nullable private UUID mergedInto;

    @Column(name = "home_unit_id")
    @Nullable private UUID homeUnit;

    private byte @Nullable [] sealed;

    @Embedded
    private Source source = Source.current();

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
        this.state = PersonState.RECORDED;
        set(details, sealed, now);
    }

    /**
     * Replaces what the record says.
     *
     * @throws DomainFailure PERSON_NOT_CHANGEABLE once it is merged or erased
     */
    public void correct(PersonDetails details, byte[] sealedAnew, Instant now) {
        requireRecorded();
        set(details, sealedAnew, now);
    }

    /** Stands for another record from now on; what it says stays as it is, for the merge may be undone. */
    public void mergeInto(PersonId kept, Instant now) {
        enter(PersonStep.MERGE, now);
        mergedInto = kept.value();
    }

    /** Stands for itself again. */
    public void undoMerge(Instant now) {
        enter(PersonStep.MERGE_UNDOING, now);
        mergedInto = null;
    }

    /** Keeps what may be counted, and nothing else. */
    public void erase(PersonStep step, Instant now) {
        enter(step, now);
        household = null;
        homeUnit = null;
        mergedInto = null;
        sealed = null;
    }

    /** @throws DomainFailure PERSON_NOT_CHANGEABLE once it is merged or erased */
    public void requireRecorded() {
        if (state != PersonState.RECORDED) {
            throw notChangeable();
        }
    }

    private void enter(PersonStep step, Instant now) {
        state = PersonLifecycle.after(state, step).orElseThrow(this::notChangeable);
        updatedAt = now;
    }

    private DomainFailure notChangeable() {
        Map<String, Object> explanation = new HashMap<>();
        explanation.put("currentState", state);
        explanation.put("allowedTransitions", PersonLifecycle.allowed(state));
        if (mergedInto != null) {
            explanation.put("mergedInto", mergedInto);
        }
        return new DomainFailure(
                PersonFailure.PERSON_NOT_CHANGEABLE,
                state == PersonState.MERGED
                        ? "This record was merged into another; change that one, or undo the merge."
                        : "The personal fields of this record were destroyed; record the person anew.",
                explanation);
    }

    private void set(PersonDetails details, byte[] sealedFields, Instant now) {
        sex = details.sex();
        birthYear = details.birth() == null ? null : (short) details.birth().year();
        household = details.householdId() == null ? null : details.householdId().value();
        homeUnit = details.homeUnitId() == null ? null : details.homeUnitId().value();
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

    public @Nullable UnitId homeUnit() {
        return homeUnit == null ? null : new UnitId(homeUnit);
    }

    public PersonState state() {
        return state;
    }

    /** The record that absorbed this one. */
    public @Nullable PersonId mergedInto() {
        return mergedInto == null ? null : new PersonId(mergedInto);
    }

    /** The sealed fields; not to be altered. Null once they are erased. */
    public byte @Nullable [] sealed() {
        return sealed;
    }

    /** Counts the changes, from 1 on; the resource's ETag and the event's version. */
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
