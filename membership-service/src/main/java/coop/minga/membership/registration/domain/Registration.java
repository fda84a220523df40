package coop.minga.membership.registration.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.registration.LegalExclusion;
import coop.minga.membership.registration.Obstacle;
import coop.minga.membership.registration.RegistrationId;
import coop.minga.membership.registration.RegistrationReason;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of an organisation to be registered with an authority, kept by its steward.
 *
 * <p>Guarantee: the history only grows; what it says after every line is a way through the lifecycle on days in order,
 * between the attempts before and after it.
 */
@Entity
@Table(schema = "membership", name = "registration")
public class Registration {
    /** Nobody keeps older books than this; it also keeps dates within what the database can store. */
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID steward;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisation;

    /** Counts the attempts of one organisation, from 1 on. */
    @Column(updatable = false)
    private int attempt;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LegalStatus status;

    private String[] obstacles;

    private String[] reasons;

    @Column(name = "excluded_by_law")
    @Nullable private String excludedByLaw;

    @Column(name = "excluded_because")
    @Nullable private String excludedBecause;

    @Embedded
    @Nullable private PathwayColumns pathway;

    @Embedded
    private Source source = Source.current();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** By position, so that a line more is one row more and no other row is touched. */
    @ElementCollection
    @OrderColumn(name = "sequence")
    @CollectionTable(
            schema = "membership",
            name = "registration_entry",
            joinColumns = @JoinColumn(name = "registration_id", referencedColumnName = "id"))
    private List<RegistrationEntry> entries;

    protected Registration() {}

    /**
     * Opens the first attempt, or the next one after the one before.
     *
     * @throws DomainFailure REGISTRATION_ALREADY_OPEN; REGISTRATION_DATE_NOT_ALLOWED
     */
    public static Registration open(
            RegistrationId id,
            OrganisationId steward,
            OrganisationId organisation,
            @Nullable Registration previous,
            RegistrationDetails details,
            EntryTaken taken) {
        if (previous != null && !previous.status.isClosed()) {
            throw new DomainFailure(
                    RegistrationFailure.REGISTRATION_ALREADY_OPEN,
                    "Go on with the one that is open.",
                    Map.of("currentState", previous.status));
        }
        Registration registration = new Registration();
        registration.id = id.value();
        registration.steward = steward.value();
        registration.organisation = organisation.value();
        registration.attempt = previous == null ? 1 : previous.attempt + 1;
        registration.createdAt = taken.now();
        registration.entries = new ArrayList<>();
        registration.describe(details, taken.now());
        registration.write(
                RegistrationStep.OPENING,
                null,
                LegalStatus.UNREGISTERED,
                null,
                taken.effectiveOn(),
                taken,
                new RegistrationNeighbours(previous == null ? null : previous.lastDay(), null));
        return registration;
    }

    /**
     * Takes a step.
     *
     * @throws DomainFailure REGISTRATION_STEP_NOT_ALLOWED in this status; REGISTRATION_SUPERSEDED if a newer attempt has
     *     begun; REGISTRATION_DATE_NOT_ALLOWED in the future or before the step before
     */
    public void take(RegistrationStep step, EntryTaken taken, RegistrationNeighbours neighbours) {
        var rule = RegistrationLifecycle.rule(status, step)
                .orElseThrow(() -> DomainFailure.ofState(
                        RegistrationFailure.REGISTRATION_STEP_NOT_ALLOWED,
                        "Read the registration again; it may have moved on.",
                        status,
                        RegistrationLifecycle.allowed(status)));
        write(step, status, rule.to(), null, taken.effectiveOn(), taken, neighbours);
    }

    /**
     * Corrects a step that was recorded wrongly: its day, or that it happened at all.
     *
     * @param day the right day; null if the step, which must be the last one, never happened
     * @throws DomainFailure REGISTRATION_ENTRY_UNKNOWN; REGISTRATION_ENTRY_NOT_LAST; and as for a step
     */
    public void correct(int sequence, @Nullable LocalDate day, EntryTaken taken, RegistrationNeighbours neighbours) {
        List<RegistrationHistory.Effective> steps = history().steps();
        if (steps.stream().noneMatch(each -> each.sequence() == sequence)) {
            throw DomainFailure.at(
                    RegistrationFailure.REGISTRATION_ENTRY_UNKNOWN,
                    "/sequence",
                    "Name the sequence of a step that stands in the history.");
        }
        if (day == null && (sequence == 0 || steps.getLast().sequence() != sequence)) {
            throw new DomainFailure(
                    RegistrationFailure.REGISTRATION_ENTRY_NOT_LAST,
                    "Withdraw the later steps first, or correct this one's day.");
        }
        RegistrationEntry wrong = entries.get(sequence);
        write(wrong.step(), wrong.from(), wrong.to(), sequence, day, taken, neighbours);
    }

    private void write(
            RegistrationStep step,
            @Nullable LegalStatus from,
            LegalStatus to,
            @Nullable Integer corrects,
            @Nullable LocalDate day,
            EntryTaken taken,
            RegistrationNeighbours neighbours) {
        var entry = new RegistrationEntry(
                steward, step, from, to, corrects, taken.actor(), taken.reason(), taken.evidence(), day, taken.now());
        List<RegistrationHistory.Effective> steps = history().with(entry).steps();
        LegalStatus result = steps.getLast().to();
        if (neighbours.beginOfNext() != null && !result.isClosed()) {
            throw new DomainFailure(RegistrationFailure.REGISTRATION_SUPERSEDED, "Go on with the newest registration.");
        }
        checkDays(steps.stream().map(RegistrationHistory.Effective::effectiveOn), taken.today(), neighbours);
        entries.add(entry);
        status = result;
        updatedAt = taken.now();
    }

    /** The days in the order of the steps, from the end of the attempt before to the beginning of the next. */
    private static void checkDays(Stream<LocalDate> days, LocalDate today, RegistrationNeighbours neighbours) {
        LocalDate earliest = neighbours.endOfPrevious() == null ? EARLIEST : neighbours.endOfPrevious();
        LocalDate latest = neighbours.beginOfNext() == null ? today : neighbours.beginOfNext();
        LocalDate before = earliest;
        for (LocalDate day : days.toList()) {
            if (day.isBefore(before) || day.isAfter(latest)) {
                throw DomainFailure.at(
                        RegistrationFailure.REGISTRATION_DATE_NOT_ALLOWED,
                        "/effectiveOn",
                        "Name a day from %s to %s, not before the step before and not after the step after."
                                .formatted(earliest, latest));
            }
            before = day;
        }
    }

    /** Replaces what is known beside the history; returns false and changes nothing if it is known already. */
    public boolean change(RegistrationDetails details, Instant now) {
        if (details.equals(details())) {
            return false;
        }
        describe(details, now);
        return true;
    }

    private void describe(RegistrationDetails details, Instant now) {
        obstacles = details.obstacles().stream().map(Enum::name).toArray(String[]::new);
        reasons = details.reasons().stream().map(Enum::name).toArray(String[]::new);
        LegalExclusion exclusion = details.legallyExcluded();
        excludedByLaw = exclusion == null ? null : exclusion.law();
        excludedBecause = exclusion == null ? null : exclusion.reason();
        pathway = details.pathway() == null ? null : new PathwayColumns(details.pathway());
        updatedAt = now;
    }

    public RegistrationDetails details() {
        return new RegistrationDetails(
                Stream.of(obstacles).map(Obstacle::valueOf).toList(),
                Stream.of(reasons).map(RegistrationReason::valueOf).toList(),
                excludedByLaw == null || excludedBecause == null
                        ? null
                        : new LegalExclusion(excludedByLaw, excludedBecause),
                pathway == null ? null : pathway.pathway());
    }

    public RegistrationHistory history() {
        return new RegistrationHistory(entries);
    }

    public LocalDate firstDay() {
        return history().steps().getFirst().effectiveOn();
    }

    public LocalDate lastDay() {
        return history().steps().getLast().effectiveOn();
    }

    public RegistrationId id() {
        return new RegistrationId(id);
    }

    public OrganisationId steward() {
        return new OrganisationId(steward);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
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
