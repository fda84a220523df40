package coop.minga.membership.membership.domain;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person's belonging to an organisation. Being a member is not being paid up: dues never end a membership.
 *
 * <p>Guarantee: steps take effect in the order in which they were recorded, and none is ever changed; once closed it
 * stays closed. One open membership per person is the database's to see.
 */
@Entity
@Table(schema = "membership", name = "membership")
public class Membership {
    /** Nobody keeps older books than this; it also keeps dates within what the database can store. */
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "member_number", updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private MembershipCategory category;

    @Column(name = "recruiter_id", updatable = false)
    @Nullable private UUID recruiter;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MembershipState state;

    @Column(name = "joined_on", updatable = false)
    private LocalDate joinedOn;

    @Column(name = "admitted_on")
    @Nullable private LocalDate admittedOn;

    @Column(name = "left_on")
    @Nullable private LocalDate leftOn;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** By position, so that a step more is one row more and no other row is touched. */
    @ElementCollection
    @OrderColumn(name = "sequence")
    @CollectionTable(
            schema = "membership",
            name = "membership_transition",
            joinColumns = @JoinColumn(name = "membership_id", referencedColumnName = "id"))
    private List<MembershipTransition> transitions;

    protected Membership() {}

    /**
     * Applies for a membership on the day of the step.
     *
     * @throws DomainFailure MEMBERSHIP_DATE_NOT_ALLOWED at {@code /joinedOn}
     */
    public static Membership apply(MembershipTerms terms, StepTaken taken) {
        Membership membership = new Membership();
        membership.id = terms.id().value();
        membership.organisation = terms.organisation().value();
        membership.person = terms.person().value();
        membership.number = terms.number().value();
        membership.category = terms.category();
        membership.recruiter =
                terms.recruiter() == null ? null : terms.recruiter().value();
        membership.joinedOn = taken.effectiveOn();
        membership.createdAt = taken.now();
        membership.transitions = new ArrayList<>();
        membership.enter(MembershipState.APPLIED, MembershipStep.APPLICATION, null, taken, "/joinedOn");
        return membership;
    }

    /** Applies and is approved on the same day: how members come over from older books. */
    public static Membership admit(MembershipTerms terms, StepTaken taken) {
        Membership membership = apply(terms, taken);
        membership.take(MembershipStep.APPROVAL, taken);
        return membership;
    }

    /**
     * Takes a step.
     *
     * @throws DomainFailure MEMBERSHIP_STEP_NOT_ALLOWED in this state; MEMBERSHIP_DATE_NOT_ALLOWED in the future or
     *     before the step before
     */
    public void take(MembershipStep step, StepTaken taken) {
        var rule = MembershipLifecycle.rule(state, step)
                .orElseThrow(() -> new DomainFailure(
                        MembershipFailure.MEMBERSHIP_STEP_NOT_ALLOWED,
                        "Read the membership again; it may have moved on.",
                        Map.of("currentState", state, "allowedTransitions", MembershipLifecycle.allowed(state))));
        enter(rule.to(), step, state, taken, "/effectiveOn");
    }

    private void enter(
            MembershipState to, MembershipStep step, @Nullable MembershipState from, StepTaken taken, String pointer) {
        LocalDate effectiveOn = taken.effectiveOn();
        LocalDate earliest =
                transitions.isEmpty() ? EARLIEST : transitions.getLast().effectiveOn();
        if (effectiveOn.isAfter(taken.today()) || effectiveOn.isBefore(earliest)) {
            throw DomainFailure.at(
                    MembershipFailure.MEMBERSHIP_DATE_NOT_ALLOWED,
                    pointer,
                    "Name a day from %s to %s: not before the last step, not in the future."
                            .formatted(earliest, taken.today()));
        }
        transitions.add(new MembershipTransition(
                organisation, step, from, to, taken.actor(), taken.sealedReason(), effectiveOn, taken.now()));
        state = to;
        switch (to) {
            case ACTIVE -> admittedOn = admittedOn == null ? effectiveOn : admittedOn;
            case RESIGNED -> leftOn = effectiveOn;
            case APPLIED, SUSPENDED -> {
                // They have no day of their own beside the step's.
            }
        }
        updatedAt = taken.now();
    }

    /** What was recorded until {@code knownAt} and had taken effect by the end of {@code asOf}; all while null. */
    public MembershipHistory history(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new MembershipHistory(transitions).until(asOf, knownAt);
    }

    public MembershipTerms terms() {
        return new MembershipTerms(
                new MembershipId(id),
                new OrganisationId(organisation),
                new PersonId(person),
                new MemberNumber(number),
                category,
                recruiter == null ? null : new PersonId(recruiter));
    }

    /** The day of the application. */
    public LocalDate joinedOn() {
        return joinedOn;
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
