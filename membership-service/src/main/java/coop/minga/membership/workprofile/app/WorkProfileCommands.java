package coop.minga.membership.workprofile.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.domain.BuyerOrEmployer;
import coop.minga.membership.workprofile.domain.PersonJobs;
import coop.minga.membership.workprofile.domain.Recording;
import coop.minga.membership.workprofile.domain.RuleSet;
import coop.minga.membership.workprofile.domain.WorkContent;
import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.membership.workprofile.domain.WorkProfileFailure;
import coop.minga.membership.workprofile.domain.WorkProfilesChanged;
import coop.minga.membership.workprofile.store.MainJobs;
import coop.minga.membership.workprofile.store.WorkProfiles;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What can be done with work profiles.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; whoever changes a person's jobs waits for
 * whoever does so already, so that each sees what the other made the main job.
 */
@ApplicationScoped
public class WorkProfileCommands {
    private final WorkProfiles profiles;
    private final WorkProfileQueries queries;
    private final PersonQueries persons;
    private final MainJobs mainJobs;
    private final WorkCodes codes;
    private final SealedWork sealed;
    private final NamedBuyers namedBuyers;
    private final OrganisationQueries organisations;
    private final Event<WorkProfilesChanged> changed;
    private final Clock clock;

    WorkProfileCommands(
            WorkProfiles profiles,
            WorkProfileQueries queries,
            PersonQueries persons,
            MainJobs mainJobs,
            WorkCodes codes,
            SealedWork sealed,
            NamedBuyers namedBuyers,
            OrganisationQueries organisations,
            Event<WorkProfilesChanged> changed,
            Clock clock) {
        this.profiles = profiles;
        this.queries = queries;
        this.persons = persons;
        this.mainJobs = mainJobs;
        this.codes = codes;
        this.sealed = sealed;
        this.namedBuyers = namedBuyers;
        this.organisations = organisations;
        this.changed = changed;
        this.clock = clock;
    }

    /** @throws DomainFailure WORK_PROFILE_PERSON_UNKNOWN, MAIN_JOB_TAKEN, or what the content is refused for */
    public WorkProfileView record(Caller caller, WorkProfileId id, PersonId person, WorkProfileContent content) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        queries.requirePerson(organisation, person);
        persons.keepOwner(() -> Optional.of(person));
        mainJobs.lock(person);
        List<WorkProfile> others = profiles.of(person);
        if (others.stream().anyMatch(each -> each.id().equals(id))) {
            throw DomainFailure.at(
                    WorkProfileFailure.WORK_PROFILE_ID_TAKEN, "/id", "Another job has this id; choose a new one.");
        }
        Recording recording = recording(caller);
        WorkProfile job = WorkProfile.record(
                id,
                organisation,
                person,
                content(organisation, person, content, recording.today()),
                Boolean.TRUE.equals(content.isMain()),
                recording);
        new PersonJobs(others).requireOneMain(job);
        profiles.persist(job);
        return published(job, List.of(job), recording);
    }

    /** @throws DomainFailure WORK_PROFILE_UNKNOWN, STALE, MAIN_JOB_TAKEN, or what the content is refused for */
    public WorkProfileView correct(Caller caller, WorkProfileId id, IfMatch ifMatch, WorkProfileContent content) {
        List<WorkProfile> jobs = jobsBeside(id);
        WorkProfile job = find(id, jobs);
        ifMatch.check(job.version());
        Recording recording = recording(caller);
        LocalDate began = job.current().validFrom();
        job.correct(content(job.organisation(), job.person(), content, began), content.isMain(), recording);
        new PersonJobs(jobs).requireOneMain(job);
        return published(job, List.of(job), recording);
    }

    public WorkProfileView end(Caller caller, WorkProfileId id, LocalDate on) {
        return change(caller, id, (job, recording) -> job.end(on, recording));
    }

    public WorkProfileView withdraw(Caller caller, WorkProfileId id) {
        return change(caller, id, WorkProfile::withdraw);
    }

    /** Makes a job the main one from a day on, and what was the main one no longer. */
    public WorkProfileView makeMain(Caller caller, WorkProfileId id, LocalDate from) {
        List<WorkProfile> jobs = jobsBeside(id);
        WorkProfile job = find(id, jobs);
        Recording recording = recording(caller);
        return published(job, new PersonJobs(jobs).makeMain(job, from, recording), recording);
    }

    private WorkProfileView change(Caller caller, WorkProfileId id, BiConsumer<WorkProfile, Recording> step) {
        WorkProfile job = find(id, jobsBeside(id));
        Recording recording = recording(caller);
        step.accept(job, recording);
        return published(job, List.of(job), recording);
    }

    /** All jobs of whose job it is, kept from changing. */
    private List<WorkProfile> jobsBeside(WorkProfileId id) {
        PersonId person = persons.keepOwner(() -> profiles.personOf(id)).orElseThrow(WorkProfileQueries::unknown);
        mainJobs.lock(person);
        return profiles.of(person);
    }

    private static WorkProfile find(WorkProfileId id, List<WorkProfile> jobs) {
        return jobs.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(WorkProfileQueries::unknown);
    }

    private WorkContent content(
            OrganisationId organisation, PersonId person, WorkProfileContent content, LocalDate validFrom) {
        List<BuyerOrEmployer> buyers = content.buyersOrEmployers();
        for (int i = 0; i < buyers.size(); i++) {
            if (!buyers.get(i).hasName()) {
                throw DomainFailure.at(
                        WorkProfileFailure.BUYER_INVALID, "/buyersOrEmployers/" + i, "Name it, or leave it out.");
            }
        }
        namedBuyers.note(organisation, buyers);
        return new WorkContent(
                codes.check(content),
                content.facts(),
                content.earnings() == null ? null : content.earnings().roundedMonthly(),
                sealed.seal(organisation, person, new SealedWork.Content(buyers, content.earnings())),
                content.validFrom() == null ? validFrom : content.validFrom(),
                content.validTo());
    }

    private WorkProfileView published(WorkProfile job, List<WorkProfile> touched, Recording recording) {
        if (!touched.isEmpty()) {
            profiles.flush();
            mainJobs.replace(touched);
            changed.fire(new WorkProfilesChanged(touched, recording.today()));
        }
        return WorkProfileView.of(
                job,
                job.current(),
                sealed.opener(job.organisation(), List.of(job.current())),
                recording.today(),
                RuleSet.CURRENT);
    }

    private Recording recording(Caller caller) {
        Instant now = clock.instant();
        var zone = organisations.zone(new OrganisationId(caller.organisation()));
        return new Recording(caller.subject(), now, LocalDate.ofInstant(now, zone));
    }
}
