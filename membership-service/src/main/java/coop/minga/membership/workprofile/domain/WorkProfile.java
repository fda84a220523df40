package coop.minga.membership.workprofile.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.source.Source;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job of a person.
 *
 * <p>Guarantee: every change is one version more, none is ever rewritten; it is a main job only on days on which it is
 * held. That no other is the main one on the same days is for {@link PersonJobs} to say and the database to see.
 */
@Entity
@Table(schema = "membership", name = "work_profile")
public class WorkProfile {
    /** Nobody alive began to work before; it also keeps dates within what the database can store. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    @Column(name = "person_id")
    private UUID person;

    // What lists ask for, repeated from the last version.
    @Column(name = "worker_group")
    @Nullable private String workerGroup;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable private LocalDate validTo;

    @SuppressWarnings("UnusedVariable") // Read by the filter of lists.
    private boolean withdrawn;

    @Embedded
    private Source source = Source.current();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** By position, so that a version more is one row more and no other row is touched. */
    @ElementCollection
    @OrderColumn(name = "sequence")
    @CollectionTable(
            schema = "membership",
            name = "work_profile_version",
            joinColumns = @JoinColumn(name = "work_profile_id", referencedColumnName = "id"))
    private List<WorkProfileVersion> versions;

    protected WorkProfile() {}

    /**
     * Records a job.
     *
     * @throws DomainFailure WORK_PROFILE_DATE_NOT_ALLOWED
     */
    public static WorkProfile record(
            WorkProfileId id,
            OrganisationId organisation,
            PersonId person,
            WorkContent content,
            boolean isMain,
            Recording recording) {
        Days days = checkedDays(content, recording);
        WorkProfile job = new WorkProfile();
        job.id = id.value();
        job.organisation = organisation.value();
        job.createdAt = recording.now();
        job.versions = new ArrayList<>();
        job.add(WorkProfileVersion.of(
                job.organisation,
                person.value(),
                WorkProfileStep.RECORDING,
                content,
                isMain ? MainPeriods.NONE.plus(days) : MainPeriods.NONE,
                content.validFrom(),
                recording));
        return job;
    }

    /**
     * Replaces what the record says, for all its days.
     *
     * @param isMain true makes it the main job of all its days, false of none; null leaves it the main one where it is
     * @throws DomainFailure WORK_PROFILE_STEP_NOT_ALLOWED, WORK_PROFILE_DATE_NOT_ALLOWED
     */
    public void correct(WorkContent content, @Nullable Boolean isMain, Recording recording) {
        requireAllowed(WorkProfileStep.CORRECTION);
        Days days = checkedDays(content, recording);
        MainPeriods main = current().mainPeriods().within(days);
        if (isMain != null) {
            main = isMain ? MainPeriods.NONE.plus(days) : MainPeriods.NONE;
        }
        add(WorkProfileVersion.of(
                organisation, person, WorkProfileStep.CORRECTION, content, main, content.validFrom(), recording));
    }

    /**
     * Ends the job.
     *
     * @param on the first day on which it is no longer held
     * @throws DomainFailure WORK_PROFILE_STEP_NOT_ALLOWED, WORK_PROFILE_DATE_NOT_ALLOWED
     */
    public void end(LocalDate on, Recording recording) {
        requireAllowed(WorkProfileStep.ENDING);
        if (!on.isAfter(validFrom) || on.isAfter(LATEST)) {
            throw dateNotAllowed("/on", "Name a day after " + validFrom + ", the day on which it began.");
        }
        MainPeriods main = current().mainPeriods().within(new Days(validFrom, on));
        add(current().next(WorkProfileStep.ENDING, on, main, on, recording));
    }

    /**
     * Takes the record back, because it should never have been made.
     *
     * @throws DomainFailure WORK_PROFILE_STEP_NOT_ALLOWED
     */
    public void withdraw(Recording recording) {
        requireAllowed(WorkProfileStep.WITHDRAWAL);
        add(current().next(WorkProfileStep.WITHDRAWAL, validTo, MainPeriods.NONE, validFrom, recording));
    }

    /**
     * The days from one on that this job is still held.
     *
     * @throws DomainFailure WORK_PROFILE_STEP_NOT_ALLOWED, WORK_PROFILE_DATE_NOT_ALLOWED
     */
    Days heldFrom(LocalDate from) {
        requireAllowed(WorkProfileStep.MAIN_PERIOD);
        if (!current().days().holds(from)) {
            throw dateNotAllowed("/from", "The job is not held on this day.");
        }
        return new Days(from, validTo);
    }

    /** Answers whether anything changed. */
    boolean setMain(MainPeriods main, LocalDate from, Recording recording) {
        if (main.equals(current().mainPeriods())) {
            return false;
        }
        add(current().next(WorkProfileStep.MAIN_PERIOD, validTo, main, from, recording));
        return true;
    }

    /**
     * Makes it another person's, when two records turn out to be of one, or not to be.
     *
     * @param sealedAnew the sealed part under the other person's key
     */
    public void move(PersonId to, @Nullable String sealedAnew, MainPeriods main, Recording recording) {
        add(current().movedTo(to.value(), sealedAnew, main.within(current().days()), recording));
    }

    private void add(WorkProfileVersion next) {
        versions.add(next);
        person = next.person();
        workerGroup = next.knownTerms().workerGroup();
        validFrom = next.validFrom();
        validTo = next.validTo();
        withdrawn = next.withdrawn();
        updatedAt = next.recordedAt();
    }

    private void requireAllowed(WorkProfileStep step) {
        WorkProfileState state = current().state();
        if (!WorkProfileLifecycle.allows(state, step)) {
            throw DomainFailure.ofState(
                    WorkProfileFailure.WORK_PROFILE_STEP_NOT_ALLOWED,
                    "Read the work profile again; it may have moved on.",
                    state,
                    WorkProfileLifecycle.allowed(state));
        }
    }

    private static Days checkedDays(WorkContent content, Recording recording) {
        LocalDate from = content.validFrom();
        if (from.isBefore(EARLIEST) || from.isAfter(recording.today())) {
            throw dateNotAllowed("/validFrom", "Name a day from %s to %s.".formatted(EARLIEST, recording.today()));
        }
        LocalDate to = content.validTo();
        if (to != null && (!to.isAfter(from) || to.isAfter(LATEST))) {
            throw dateNotAllowed("/validTo", "Name the first day without the job, after " + from + ".");
        }
        return new Days(from, to);
    }

    private static DomainFailure dateNotAllowed(String pointer, String detail) {
        return DomainFailure.at(WorkProfileFailure.WORK_PROFILE_DATE_NOT_ALLOWED, pointer, detail);
    }

    public WorkProfileVersion current() {
        return versions.getLast();
    }

    /** What was known at an instant; the newest while null, nothing before the first recording. */
    public Optional<WorkProfileVersion> known(@Nullable Instant at) {
        return versions.reversed().stream()
                .filter(each -> at == null || !each.recordedAt().isAfter(at))
                .findFirst();
    }

    /** The main periods before the last move. */
    public MainPeriods mainPeriodsBeforeMove() {
        for (int i = versions.size() - 1; i > 0; i--) {
            if (versions.get(i).step() == WorkProfileStep.MOVE) {
                return versions.get(i - 1).mainPeriods();
            }
        }
        return MainPeriods.NONE;
    }

    public WorkProfileId id() {
        return new WorkProfileId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public PersonId person() {
        return new PersonId(person);
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
