package coop.minga.membership.membership.domain;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.source.Source;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person's belonging to an organisation. Being a member is not being paid up: dues never end a membership.
 *
 * <p>Guarantee: what was recorded is never changed; a correction is recorded after it, and a fact of an earlier day
 * takes its place among the others. After every change each step is one the lifecycle allows where it stands. One open
 * membership per person, and none opened again beside a newer one, are the database's to see.
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

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "member_number", updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MembershipCategory category;

    @Column(name = "unit_id")
    @Nullable private UUID unit;

    @Column(name = "recruiter_id", updatable = false)
    @Nullable private UUID recruiter;

    @Column(name = "transferred_from_org_id", updatable = false)
    @Nullable private UUID transferredFromOrganisation;

    @Column(name = "transferred_from_id", updatable = false)
    @Nullable private UUID transferredFrom;

    @Column(name = "number_block_id", updatable = false)
    @Nullable private UUID numberBlock;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MembershipState state;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Column(name = "admitted_on")
    @Nullable private LocalDate admittedOn;

    @Column(name = "left_on")
    @Nullable private LocalDate leftOn;

    @Embedded
    private Source source = Source.current();

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
        membership.recruiter =
                terms.recruiter() == null ? null : terms.recruiter().value();
        TransferredFrom from = terms.transferredFrom();
        membership.transferredFromOrganisation =
                from == null ? null : from.organisation().value();
        membership.transferredFrom = from == null ? null : from.transfer();
        NumberBlockId block = terms.numberBlock();
        membership.numberBlock = block == null ? null : block.value();
        membership.createdAt = taken.now();
        membership.transitions = new ArrayList<>();
        taken.requireDay(taken.effectiveOn(), EARLIEST, "/joinedOn");
        membership.record(
                new Statement(
                        MembershipStep.APPLICATION,
                        StepDetails.application(terms.category(), terms.unit()),
                        taken.effectiveOn(),
                        null),
                taken,
                taken.now());
        return membership;
    }

    /** Applies and is approved on the same day: how members come over from older books. */
    public static Membership admit(MembershipTerms terms, StepTaken taken) {
        Membership membership = apply(terms, taken);
        var approval = new Statement(MembershipStep.APPROVAL, StepDetails.NONE, membership.joinedOn, null);
        membership.record(approval, taken, membership.updatedAt);
        return membership;
    }

    /**
     * Takes a step, today or on an earlier day, also before steps recorded already.
     *
     * @throws DomainFailure MEMBERSHIP_STEP_NOT_ALLOWED in the state of that day; MEMBERSHIP_HISTORY_BREAKS where a
     *     later step would not be allowed any more; MEMBERSHIP_DATE_NOT_ALLOWED in the future or before the
     *     application; OVERRIDE_NOT_ALLOWED, EXPULSION_BEFORE_HEARING
     */
    public void take(MembershipStep step, StepDetails details, StepTaken taken) {
        taken.requireDay(taken.effectiveOn(), joinedOn, "/effectiveOn");
        requirePossible(MembershipLifecycle.isStep(step));
        record(new Statement(step, details, taken.effectiveOn(), null), taken, laterThanBefore(taken.now()));
    }

    /**
     * Annuls or replaces what was recorded wrongly.
     *
     * @throws DomainFailure as {@link Correction#of} and {@link #take}
     */
    public void correct(Correction correction, StepTaken taken) {
        requirePossible(true);
        Statement said = correction.of(transitions);
        taken.requireDay(said.effectiveOn(), EARLIEST, "/replacement/effectiveOn");
        record(said, taken, laterThanBefore(taken.now()));
    }

    private void requirePossible(boolean isPossible) {
        if (!isPossible || state == MembershipState.SUPERSEDED) {
            throw DomainFailure.ofState(
                    MembershipFailure.MEMBERSHIP_STEP_NOT_ALLOWED,
                    "What a merge superseded takes no step, and a correction or a merge is not one.",
                    state.name(),
                    MembershipLifecycle.allowed(state));
        }
    }

    /** Lets it count on no day, for the person has another one under the record this one's was merged into. */
    public void supersede(UUID merge, StepTaken taken) {
        record(
                new Statement(MembershipStep.SUPERSESSION, StepDetails.supersession(merge), joinedOn, null),
                taken,
                laterThanBefore(taken.now()));
    }

    /** Takes back what {@link #supersede} said for a merge. */
    public void restore(UUID merge, StepTaken taken) {
        var corrected = MembershipHistory.corrected(transitions);
        for (int number = transitions.size() - 1; number >= 0; number--) {
            if (merge.equals(transitions.get(number).says().merge()) && !corrected.get(number)) {
                var undone = new Statement(MembershipStep.ANNULMENT, StepDetails.NONE, joinedOn, number);
                record(undone, taken, laterThanBefore(taken.now()));
            }
        }
    }

    public void belongTo(PersonId other, Instant now) {
        person = other.value();
        updatedAt = laterThanBefore(now);
    }

    /** At one instant with the steps of the same command, and after all that was recorded before. */
    private Instant laterThanBefore(Instant now) {
        return now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
    }

    private void record(Statement statement, StepTaken taken, Instant recordedAt) {
        statement.requireEnd();
        var said = new MembershipTransition(
                organisation,
                statement.step(),
                null,
                MembershipState.APPLIED,
                taken.actor(),
                taken.sealedReason(),
                taken.sealedEvidence(),
                person,
                statement.effectiveOn(),
                recordedAt,
                statement.corrects(),
                statement.details());
        List<MembershipTransition> recorded = new ArrayList<>(transitions);
        recorded.add(said);
        MembershipHistory history = MembershipHistory.of(recorded);
        int number = transitions.size();
        transitions.add(history.facts().stream()
                .filter(fact -> fact.number() == number)
                .findFirst()
                .map(fact -> said.between(fact.from(), fact.to()))
                .orElseGet(() -> said.between(state, history.state())));
        follow(history);
        updatedAt = recordedAt;
    }

    private void follow(MembershipHistory history) {
        state = history.state();
        var last = history.spans().getLast();
        category = last.category();
        unit = last.unit();
        joinedOn = history.facts().getFirst().effectiveOn();
        admittedOn = history.admittedOn().orElse(null);
        leftOn = state.isOpen() ? null : history.closedOn().orElse(joinedOn);
    }

    /** What was recorded until {@code knownAt}, or until now while null; empty before the first record. */
    public Optional<MembershipHistory> history(@Nullable Instant knownAt) {
        List<MembershipTransition> known = transitions.stream()
                .filter(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(MembershipHistory.of(known));
    }

    /** All that was ever recorded, in that order. */
    public List<MembershipTransition> transitions() {
        return List.copyOf(transitions);
    }

    public MembershipTerms terms() {
        return new MembershipTerms(
                new MembershipId(id),
                new OrganisationId(organisation),
                new PersonId(person),
                new MemberNumber(number),
                category,
                recruiter == null ? null : new PersonId(recruiter),
                unit,
                transferredFrom == null || transferredFromOrganisation == null
                        ? null
                        : new TransferredFrom(new OrganisationId(transferredFromOrganisation), transferredFrom),
                numberBlock == null ? null : new NumberBlockId(numberBlock));
    }

    /** Where it stands, whatever counts otherwise for a while. */
    public MembershipState state() {
        return state;
    }

    public LocalDate joinedOn() {
        return joinedOn;
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
