package coop.minga.membership.resolution.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.ResolutionSubject;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a body of an organisation decided, or has before it to decide.
 *
 * <p>Guarantee: adopted only by figures that meet the organisation's policies; what officers adopted is in force until
 * the day by which it must be ratified and not an instant longer. Wording and notes are here sealed only. A step that the
 * state does not allow is refused with what is.
 */
@Entity
@Table(schema = "membership", name = "resolution")
public class Resolution {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "subject_kind", updatable = false)
    private ResolutionKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    @Nullable private UUID subjectId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResolutionState state;

    /** The owner of the key of wording and notes; not the own id, which the client chooses and may use for others too. */
    @Column(name = "key_id", updatable = false)
    private UUID keyId;

    /** The last day on which it can be ratified; stays when it was. */
    @Column(name = "ratification_due_on")
    @Nullable private LocalDate ratificationDueOn;

    /** When that day ends where the organisation is. */
    @Column(name = "lapses_at")
    @Nullable private Instant lapsesAt;

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
            name = "resolution_transition",
            joinColumns = @JoinColumn(name = "resolution_id", referencedColumnName = "id"))
    private List<ResolutionTransition> transitions;

    protected Resolution() {}

    /**
     * Lays a resolution before the body.
     *
     * @param keyId the owner of the key that seals its wording and notes
     * @throws DomainFailure RESOLUTION_SUBJECT_REQUIRED
     */
    public static Resolution table(
            ResolutionId id,
            OrganisationId organisation,
            ResolutionSubject subject,
            UUID keyId,
            String sealedWording,
            StepTaken taken) {
        if (subject.kind() == ResolutionKind.EXPULSION && subject.id() == null) {
            throw DomainFailure.at(
                    ResolutionFailure.RESOLUTION_SUBJECT_REQUIRED,
                    "/subject/id",
                    "Name the membership or the affiliation it is about.");
        }
        Resolution resolution = new Resolution();
        resolution.id = id.value();
        resolution.organisation = organisation.value();
        resolution.subjectKind = subject.kind();
        resolution.subjectId = subject.id();
        resolution.keyId = keyId;
        resolution.createdAt = taken.now();
        resolution.transitions = new ArrayList<>();
        resolution.enter(ResolutionState.TABLED, ResolutionStep.TABLING, sealedWording, null, taken);
        return resolution;
    }

    public void amend(String sealedWording, StepTaken taken) {
        enter(target(ResolutionStep.AMENDMENT, taken), ResolutionStep.AMENDMENT, sealedWording, null, taken);
    }

    /**
     * Adopts it, or provisionally if officers do.
     *
     * @throws DomainFailure RESOLUTION_STEP_NOT_ALLOWED in this state; RESOLUTION_QUORUM_MISSED and
     *     RESOLUTION_MAJORITY_MISSED with the figures; RESOLUTION_FIGURES_NOT_POSSIBLE, RESOLUTION_DATE_NOT_ALLOWED
     */
    public void adopt(Decision decision, DecisionRules rules, StepTaken taken) {
        boolean byOfficers = decision.method() == DecisionMethod.OFFICERS;
        ResolutionStep step = byOfficers ? ResolutionStep.PROVISIONAL_ADOPTION : ResolutionStep.ADOPTION;
        ResolutionState to = target(step, taken);
        if (byOfficers) {
            decision.check();
        } else {
            rules.requireAdoption(decision);
        }
        enter(to, step, null, decision, taken);
        if (byOfficers) {
            LocalDate due = taken.effectiveOn().plusDays(rules.ratificationDays());
            ratificationDueOn = due;
            lapsesAt = due.plusDays(1).atStartOfDay(taken.zone()).toInstant();
        }
    }

    /**
     * Confirms what officers adopted.
     *
     * @throws DomainFailure RESOLUTION_STEP_NOT_ALLOWED in this state, RESOLUTION_RATIFICATION_OVERDUE,
     *     RESOLUTION_RATIFIER_IS_RECORDER, what {@link #adopt} throws for a decision of the body
     */
    public void ratify(Decision decision, DecisionRules rules, StepTaken taken) {
        ResolutionState to = target(ResolutionStep.RATIFICATION, taken);
        if (transitions.getLast().actor().equals(taken.actor())) {
            throw new DomainFailure(
                    ResolutionFailure.RESOLUTION_RATIFIER_IS_RECORDER, "Let somebody else record the ratification.");
        }
        rules.requireAdoption(decision);
        enter(to, ResolutionStep.RATIFICATION, null, decision, taken);
    }

    /**
     * Turns it down; what officers adopted is then in force no longer.
     *
     * @throws DomainFailure RESOLUTION_STEP_NOT_ALLOWED in this state, RESOLUTION_RATIFICATION_OVERDUE,
     *     RESOLUTION_QUORUM_MISSED and RESOLUTION_MAJORITY_REACHED with the figures, RESOLUTION_METHOD_NOT_ALLOWED by
     *     officers, RESOLUTION_FIGURES_NOT_POSSIBLE, RESOLUTION_DATE_NOT_ALLOWED
     */
    public void reject(Decision decision, DecisionRules rules, StepTaken taken) {
        ResolutionState to = target(ResolutionStep.REJECTION, taken);
        rules.requireRejection(decision);
        enter(to, ResolutionStep.REJECTION, null, decision, taken);
    }

    public void withdraw(StepTaken taken) {
        enter(target(ResolutionStep.WITHDRAWAL, taken), ResolutionStep.WITHDRAWAL, null, null, taken);
    }

    /** Ends what was not ratified in time, from the day after on; does nothing, and says so, while that is not so. */
    public boolean lapse(String actor, Instant now) {
        if (state != ResolutionState.PROVISIONAL || isInForce(now) || ratificationDueOn == null) {
            return false;
        }
        append(new ResolutionTransition(
                organisation,
                ResolutionStep.LAPSE,
                state,
                ResolutionState.LAPSED,
                actor,
                null,
                null,
                null,
                ratificationDueOn.plusDays(1),
                now));
        return true;
    }

    /** Whether something may rest on it. */
    public boolean isInForce(Instant now) {
        return switch (state) {
            case ADOPTED -> true;
            // By the clock, not by the state alone: whoever records the lapse may be late.
            case PROVISIONAL -> lapsesAt != null && now.isBefore(lapsesAt);
            case TABLED, AMENDED, REJECTED, WITHDRAWN, LAPSED -> false;
        };
    }

    private ResolutionState target(ResolutionStep step, StepTaken taken) {
        if (state == ResolutionState.PROVISIONAL && !isInForce(taken.now())) {
            throw new DomainFailure(
                    ResolutionFailure.RESOLUTION_RATIFICATION_OVERDUE,
                    "It was to be ratified by %s; table it again.".formatted(ratificationDueOn));
        }
        return ResolutionLifecycle.rule(state, step)
                .orElseThrow(() -> DomainFailure.ofState(
                        ResolutionFailure.RESOLUTION_STEP_NOT_ALLOWED,
                        "Read the resolution again; it may have moved on.",
                        state,
                        ResolutionLifecycle.allowed(state)))
                .to();
    }

    private void enter(
            ResolutionState to,
            ResolutionStep step,
            @Nullable String sealedWording,
            @Nullable Decision decision,
            StepTaken taken) {
        if (!transitions.isEmpty()
                && taken.effectiveOn().isBefore(transitions.getLast().effectiveOn())) {
            throw DomainFailure.at(
                    ResolutionFailure.RESOLUTION_DATE_NOT_ALLOWED,
                    "/effectiveOn",
                    "The step before was on %s.".formatted(transitions.getLast().effectiveOn()));
        }
        append(new ResolutionTransition(
                organisation,
                step,
                transitions.isEmpty() ? null : state,
                to,
                taken.actor(),
                sealedWording,
                taken.sealedNote(),
                decision,
                taken.effectiveOn(),
                taken.now()));
    }

    private void append(ResolutionTransition transition) {
        transitions.add(transition);
        state = transition.to();
        updatedAt = transition.recordedAt();
    }

    /** What was recorded until {@code knownAt} and had taken effect by the end of {@code asOf}; all while null. */
    public ResolutionHistory history(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new ResolutionHistory(transitions.stream()
                .filter(each -> asOf == null || !each.effectiveOn().isAfter(asOf))
                .filter(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                .toList());
    }

    public ResolutionId id() {
        return new ResolutionId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public ResolutionSubject subject() {
        return new ResolutionSubject(subjectKind, subjectId);
    }

    public ResolutionState state() {
        return state;
    }

    public UUID keyId() {
        return keyId;
    }

    public @Nullable LocalDate ratificationDueOn() {
        return ratificationDueOn;
    }

    /** Counts the steps, from 1 on; the resource's ETag and the event's version. */
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
