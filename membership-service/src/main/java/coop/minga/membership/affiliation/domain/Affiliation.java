package coop.minga.membership.affiliation.domain;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's belonging to another one: the affiliate applies, the parent decides, either may end it.
 *
 * <p>Guarantee: its parties and kind never change; steps take effect in the order in which they were taken. That no
 * cycle arises is the database's to see, for each organisation sees only its own affiliations.
 */
@Entity
@IdClass(AffiliationKey.class)
@Table(schema = "membership", name = "affiliation")
public class Affiliation {
    /** Nobody keeps older books than this; it also keeps dates within what the database can store. */
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    @Id
    @Column(name = "org_id", updatable = false)
    private UUID affiliate;

    @Id
    @Column(updatable = false)
    private UUID id;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    @Column(name = "parent_id", updatable = false)
    private UUID parent;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private AffiliationKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AffiliationState state;

    /** The affiliate's, whose record this is; kept here because the parent cannot read the affiliate's organisation. */
    @Column(updatable = false)
    private String zone;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** By position, so that a step more is one row more and no other row is touched. */
    @ElementCollection
    @OrderColumn(name = "sequence")
    @CollectionTable(
            schema = "membership",
            name = "affiliation_transition",
            joinColumns = {
                @JoinColumn(name = "org_id", referencedColumnName = "org_id"),
                @JoinColumn(name = "affiliation_id", referencedColumnName = "id")
            })
    private List<AffiliationTransition> transitions;

    protected Affiliation() {}

    /**
     * Applies for an affiliation.
     *
     * @param zone the affiliate's, in which the days of this affiliation are counted
     * @throws DomainFailure AFFILIATION_WITH_ITSELF, AFFILIATION_DATE_NOT_ALLOWED
     */
    public static Affiliation apply(
            AffiliationId id,
            OrganisationId affiliate,
            OrganisationId parent,
            AffiliationKind kind,
            ZoneId zone,
            StepTaken taken) {
        if (affiliate.equals(parent)) {
            throw DomainFailure.at(
                    AffiliationFailure.AFFILIATION_WITH_ITSELF,
                    "/parentId",
                    "Name another organisation as the parent.");
        }
        Affiliation affiliation = new Affiliation();
        affiliation.id = id.value();
        affiliation.affiliate = affiliate.value();
        affiliation.parent = parent.value();
        affiliation.kind = kind;
        affiliation.zone = zone.getId();
        affiliation.createdAt = taken.now();
        affiliation.transitions = new ArrayList<>();
        affiliation.enter(AffiliationState.APPLIED, AffiliationStep.APPLICATION, null, Party.AFFILIATE, taken);
        return affiliation;
    }

    /**
     * Takes a step.
     *
     * @throws DomainFailure AFFILIATION_STEP_NOT_ALLOWED in this state, AFFILIATION_STEP_OF_OTHER_PARTY,
     *     AFFILIATION_DATE_NOT_ALLOWED
     */
    public void take(AffiliationStep step, Party party, StepTaken taken) {
        var rule = AffiliationLifecycle.rule(state, step)
                .orElseThrow(() -> new DomainFailure(
                        AffiliationFailure.AFFILIATION_STEP_NOT_ALLOWED,
                        "Read the affiliation again; it may have moved on.",
                        Map.of(
                                "currentState",
                                state,
                                "allowedTransitions",
                                AffiliationLifecycle.allowed(state, party))));
        if (!rule.by().contains(party)) {
            throw new DomainFailure(
                    AffiliationFailure.AFFILIATION_STEP_OF_OTHER_PARTY,
                    "See allowedTransitions for what your organisation may do.",
                    Map.of("currentState", state, "allowedTransitions", AffiliationLifecycle.allowed(state, party)));
        }
        enter(rule.to(), step, state, party, taken);
    }

    private void enter(
            AffiliationState to, AffiliationStep step, @Nullable AffiliationState from, Party party, StepTaken taken) {
        LocalDate today = LocalDate.ofInstant(taken.now(), ZoneId.of(zone));
        LocalDate effectiveOn = taken.effectiveOn() == null ? today : taken.effectiveOn();
        LocalDate earliest =
                transitions.isEmpty() ? EARLIEST : transitions.getLast().effectiveOn();
        if (effectiveOn.isAfter(today) || effectiveOn.isBefore(earliest)) {
            throw DomainFailure.at(
                    AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED,
                    "/effectiveOn",
                    "Name a day from %s (the step before) to %s (today at the affiliate's)."
                            .formatted(earliest, today));
        }
        transitions.add(new AffiliationTransition(
                parent, step, from, to, party, taken.actor(), taken.reason(), effectiveOn, taken.now()));
        state = to;
        updatedAt = taken.now();
    }

    /** On which side an organisation that sees this affiliation stands. */
    public Party partyOf(OrganisationId organisation) {
        return organisation.value().equals(affiliate) ? Party.AFFILIATE : Party.PARENT;
    }

    /** What was recorded until {@code knownAt} and had taken effect by the end of {@code asOf}; all while null. */
    public AffiliationHistory history(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new AffiliationHistory(transitions.stream()
                .filter(each -> asOf == null || !each.effectiveOn().isAfter(asOf))
                .filter(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                .toList());
    }

    public AffiliationId id() {
        return new AffiliationId(id);
    }

    public OrganisationId affiliate() {
        return new OrganisationId(affiliate);
    }

    public OrganisationId parent() {
        return new OrganisationId(parent);
    }

    public AffiliationKind kind() {
        return kind;
    }

    /** Counts the steps, from 1 on; the resource's ETag and the event's version. */
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
