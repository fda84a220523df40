package coop.minga.membership.workprofile.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.OwnRecord;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.domain.RuleSet;
import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.membership.workprofile.domain.WorkProfileFailure;
import coop.minga.membership.workprofile.domain.WorkProfileVersion;
import coop.minga.membership.workprofile.store.WorkProfiles;
import coop.minga.platform.access.Caller;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.paging.SiftedLists;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about work profiles.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class WorkProfileQueries {
    /** Nobody holds more jobs at a time. */
    private static final int AT_ONCE = 500;

    private final WorkProfiles profiles;
    private final PersonQueries persons;
    private final OwnRecord ownRecord;
    private final SealedWork sealed;
    private final OrganisationQueries organisations;
    private final Lists lists;
    private final SiftedLists sifted;

    WorkProfileQueries(
            WorkProfiles profiles,
            PersonQueries persons,
            OwnRecord ownRecord,
            SealedWork sealed,
            OrganisationQueries organisations,
            Lists lists,
            SiftedLists sifted) {
        this.profiles = profiles;
        this.persons = persons;
        this.ownRecord = ownRecord;
        this.sealed = sealed;
        this.organisations = organisations;
        this.lists = lists;
        this.sifted = sifted;
    }

    /**
     * Reads a job, or how it stood on a day and as far as was known at an instant.
     *
     * @throws DomainFailure WORK_PROFILE_UNKNOWN, also for a day on which the job was not held
     */
    public WorkProfileView get(
            OrganisationId organisation,
            WorkProfileId id,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable RuleSet ruleSet) {
        WorkProfile job = profiles.findByIdOptional(id.value()).orElseThrow(WorkProfileQueries::unknown);
        WorkProfileVersion version = job.known(knownAt)
                .filter(each -> asOf == null || each.days().holds(asOf))
                .orElseThrow(WorkProfileQueries::unknown);
        return WorkProfileView.of(
                job, version, sealed.opener(organisation, List.of(version)), day(organisation, asOf), or(ruleSet));
    }

    public Page<WorkProfileView> list(
            OrganisationId organisation, PageParameters page, WorkProfileFilter filter, @Nullable RuleSet ruleSet) {
        Page<WorkProfile> found = filter.knownAt() == null ? found(page, filter) : foundThen(page, filter);
        List<WorkProfileVersion> versions =
                found.items().stream().map(job -> known(job, filter)).toList();
        SealedWork.Opener opener = sealed.opener(organisation, versions);
        LocalDate day = day(organisation, filter.asOf());
        return found.map(job -> WorkProfileView.of(job, known(job, filter), opener, day, or(ruleSet)));
    }

    private Page<WorkProfile> found(PageParameters page, WorkProfileFilter filter) {
        Page<UUID> ids = sifted.page(
                WorkProfile.class,
                WorkProfileSort.CREATED_AT,
                page,
                (criteria, row, sort) -> filter.indexed(criteria, row),
                filter::sieve);
        Map<UUID, WorkProfile> jobs = profiles.byIds(ids.items());
        return ids.map(id -> Objects.requireNonNull(jobs.get(id)));
    }

    private Page<WorkProfile> foundThen(PageParameters page, WorkProfileFilter filter) {
        return lists.page(
                WorkProfile.class,
                WorkProfileSort.CREATED_AT,
                page,
                filter::knownThen,
                WorkProfileSort::valueOf,
                job -> job.id().value());
    }

    /** The caller's own jobs; none for a token without a record. */
    public Page<WorkProfileView> own(Caller caller, PageParameters page) {
        return ofPerson(new OrganisationId(caller.organisation()), ownRecord.of(caller), page);
    }

    /** All jobs of a person, as they are known now. */
    public Page<WorkProfileView> ofPerson(OrganisationId organisation, PersonId person, PageParameters page) {
        return list(organisation, page, new WorkProfileFilter(person.value(), null, null, null), null);
    }

    /** The same, without ids and without buyers or employers. */
    public List<WorkSummary> summaries(OrganisationId organisation, PersonId person) {
        return ofPerson(organisation, person, PageParameters.following(null, AT_ONCE)).items().stream()
                .map(WorkSummary::of)
                .toList();
    }

    /** @throws DomainFailure WORK_PROFILE_PERSON_UNKNOWN */
    public void requirePerson(OrganisationId organisation, PersonId person) {
        if (persons.existing(organisation, List.of(person)).isEmpty()) {
            throw new DomainFailure(
                    WorkProfileFailure.WORK_PROFILE_PERSON_UNKNOWN, "Your organisation has no person of this id.");
        }
    }

    private static WorkProfileVersion known(WorkProfile job, WorkProfileFilter filter) {
        return job.known(filter.knownAt()).orElseGet(job::current);
    }

    private LocalDate day(OrganisationId organisation, @Nullable LocalDate asOf) {
        return asOf == null ? organisations.today(organisation) : asOf;
    }

    private static RuleSet or(@Nullable RuleSet asked) {
        return asked == null ? RuleSet.CURRENT : asked;
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                WorkProfileFailure.WORK_PROFILE_UNKNOWN,
                "Your organisation has no work profile of this id, or had none at the time asked for.");
    }
}
