package coop.minga.membership.affiliation.domain;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.organisation.OrganisationId;
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
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's belonging to another one: the affiliate applies, the parent decides, each records its own steps and
 * counts and corrects them.
 *
 * <p>Guarantee: its parties and kind never change; whatever is recorded, in whatever order, its steps follow one another
 * as the table says, as they are known now and as they were known ever before. That no cycle arises is the database's to
 * see, for each organisation sees only its own affiliations.
 */
@Entity
@IdClass(AffiliationKey.class)
@Table(schema = "membership", name = "affiliation")
public class Affiliation {
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

    @Embedded
    private Source source = Source.current();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** By position, so that a row more touches no other row, and a step is known by the position of its first row. */
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

    @ElementCollection
    @OrderColumn(name = "sequence")
    @CollectionTable(
            schema = "membership",
            name = "affiliation_count",
            joinColumns = {
                @JoinColumn(name = "org_id", referencedColumnName = "org_id"),
                @JoinColumn(name = "affiliation_id", referencedColumnName = "id")
            })
    private List<AffiliateCount> counts;

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
        affiliation.counts = new ArrayList<>();
        LocalDate on = taken.day(zone, BusinessDay.EARLIEST);
        affiliation.keep(
                AffiliationTransition.of(parent, AffiliationStep.APPLICATION, null, Party.AFFILIATE, null, on, taken));
        return affiliation;
    }

    /**
     * Takes a step, also one of the past that becomes known only now, if it fits between those that are known.
     *
     * @param resolution by which the parent expels
     * @param condition what else must be so on the day; asked only if the party may take the step, refuses by throwing
     * @return the first day for which the answer is another than before
     * @throws DomainFailure AFFILIATION_STEP_NOT_ALLOWED in the state of that day or before the steps after it,
     *     AFFILIATION_STEP_OF_OTHER_PARTY, AFFILIATION_DATE_NOT_ALLOWED
     */
    public LocalDate take(
            AffiliationStep step,
            Party party,
            StepTaken taken,
            @Nullable UUID resolution,
            Consumer<LocalDate> condition) {
        AffiliationHistory known = history(null, null);
        LocalDate on =
                taken.day(ZoneId.of(zone), known.steps().getFirst().known().effectiveOn());
        AffiliationState then = known.until(on).last().orElseThrow().to();
        var rule = AffiliationLifecycle.rule(then, step)
                .orElseThrow(
                        () -> AffiliationLifecycle.notAllowed(state, party, "It was %s on %s.".formatted(then, on)));
        if (!rule.by().contains(party)) {
            throw AffiliationLifecycle.ofOtherParty(state, party);
        }
        condition.accept(on);
        if (!keep(AffiliationTransition.of(parent(), step, then, party, resolution, on, taken))) {
            throw AffiliationLifecycle.notAllowed(
                    state, party, "What is recorded after %s could not follow.".formatted(on));
        }
        return on;
    }

    /**
     * Corrects a step of the party's own: it took effect on another day, or never.
     *
     * @param taken its day is the step's true day; null if the step was recorded in error
     * @return the first day for which the answer is another than before
     * @throws DomainFailure AFFILIATION_STEP_UNKNOWN, AFFILIATION_STEP_OF_OTHER_PARTY, AFFILIATION_DATE_NOT_ALLOWED,
     *     AFFILIATION_CORRECTION_NOT_ALLOWED if the steps would not follow one another
     */
    public LocalDate correct(int number, Party party, StepTaken taken) {
        AffiliationTransition step = history(null, null)
                .step(number)
                .orElseThrow(() -> DomainFailure.at(
                        AffiliationFailure.AFFILIATION_STEP_UNKNOWN, "/number", "Name the number of a step."))
                .known();
        if (step.by() != party) {
            throw AffiliationLifecycle.ofOtherParty(state, party);
        }
        LocalDate was = step.effectiveOn();
        LocalDate is = taken.effectiveOn() == null ? was : taken.day(ZoneId.of(zone), BusinessDay.EARLIEST);
        if (!keep(step.corrected(number, is, taken))) {
            throw new DomainFailure(
                    AffiliationFailure.AFFILIATION_CORRECTION_NOT_ALLOWED,
                    "The steps before and after it could not follow one another.");
        }
        return is.isBefore(was) ? is : was;
    }

    /**
     * Records a count.
     *
     * @throws DomainFailure AFFILIATION_CLOSED, AFFILIATION_STEP_OF_OTHER_PARTY, AFFILIATION_DATE_NOT_ALLOWED
     */
    public void count(CountedMembers counted, Party party, String actor, Instant now) {
        if (!state.isOpen()) {
            throw new DomainFailure(
                    AffiliationFailure.AFFILIATION_CLOSED,
                    "Members are counted while it is open.",
                    Map.of("currentState", state));
        }
        if (counted.kind().by() != party) {
            throw AffiliationLifecycle.ofOtherParty(state, party);
        }
        BusinessDay.checked(counted.asOf(), now, ZoneId.of(zone), BusinessDay.EARLIEST, "/asOf");
        counts.add(AffiliateCount.of(parent(), counted, actor, now));
        updatedAt = now;
    }

    /** Keeps what makes sense with all that is known, and says whether it does. */
    private boolean keep(AffiliationTransition row) {
        List<AffiliationTransition> rows = new ArrayList<>(transitions);
        rows.add(row);
        AffiliationHistory after = AffiliationHistory.of(rows, null);
        if (!after.isPossible()) {
            return false;
        }
        transitions.add(row);
        state = after.last().orElseThrow().to();
        updatedAt = row.recordedAt();
        return true;
    }

    /** On which side an organisation that sees this affiliation stands. */
    public Party partyOf(OrganisationId organisation) {
        return organisation.value().equals(affiliate) ? Party.AFFILIATE : Party.PARENT;
    }

    /** What was recorded until {@code knownAt} and had taken effect by the end of {@code asOf}; all while null. */
    public AffiliationHistory history(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return AffiliationHistory.of(transitions, knownAt).until(asOf);
    }

    /** What was recorded until {@code knownAt} and counted for a day until {@code asOf}; all while null. */
    public AffiliateCounts counts(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new AffiliateCounts(counts).until(asOf, knownAt);
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

    /** Counts what was recorded, from 1 on; the resource's ETag and the event's version. */
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

    /** When something was recorded last, as far as was known at an instant. */
    public Instant updatedAt(@Nullable Instant knownAt) {
        return Stream.concat(
                        transitions.stream().map(AffiliationTransition::recordedAt),
                        counts.stream().map(AffiliateCount::recordedAt))
                .filter(each -> knownAt == null || !each.isAfter(knownAt))
                .max(Comparator.naturalOrder())
                .orElse(createdAt);
    }
}
