package coop.minga.membership.workprofile.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.domain.PersonJobs;
import coop.minga.membership.workprofile.domain.Recording;
import coop.minga.membership.workprofile.domain.WorkContent;
import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.membership.workprofile.domain.WorkProfileState;
import coop.minga.membership.workprofile.domain.WorkProfileVersion;
import coop.minga.membership.workprofile.domain.WorkProfilesChanged;
import coop.minga.membership.workprofile.store.MainJobs;
import coop.minga.membership.workprofile.store.WorkProfiles;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of many persons at once, as lists tell them.
 *
 * <p>Guarantee: inside the caller's transaction, with a number of statements that does not grow with the list; buyers,
 * employers and earnings, which no list tells, stay as they are, and so does a job that somebody has taken back.
 */
@ApplicationScoped
public class ListedWork {
    private final WorkProfiles profiles;
    private final MainJobs mainJobs;
    private final WorkCodes codes;
    private final OrganisationQueries organisations;
    private final Event<WorkProfilesChanged> changed;
    private final Clock clock;

    ListedWork(
            WorkProfiles profiles,
            MainJobs mainJobs,
            WorkCodes codes,
            OrganisationQueries organisations,
            Event<WorkProfilesChanged> changed,
            Clock clock) {
        this.profiles = profiles;
        this.mainJobs = mainJobs;
        this.codes = codes;
        this.organisations = organisations;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Where a job stands.
     *
     * @param told what it says; null once it is taken back
     */
    public record Standing(long version, @Nullable WorkTold told) {
        public static final Standing NONE = new Standing(0, null);
    }

    /** @throws DomainFailure CODE_NOT_IN_LIST */
    public void checkCodes(WorkTold told) {
        codes.check(told.content());
    }

    /** Those of the jobs that are recorded; nobody else changes them until the transaction ends. */
    public Map<WorkProfileId, Standing> standing(Collection<WorkProfileId> ids) {
        Set<PersonId> persons = profiles.personsOf(ids);
        if (persons.isEmpty()) {
            return Map.of();
        }
        mainJobs.lock(persons);
        return profiles.withIds(ids).stream().collect(Collectors.toMap(WorkProfile::id, job -> {
            WorkProfileVersion current = job.current();
            return new Standing(job.version(), current.withdrawn() ? null : WorkTold.of(current));
        }));
    }

    /**
     * Records the jobs that are new, and lets the others say what is told of them.
     *
     * @return why some cannot be written; if there are any, the transaction must not commit
     */
    public Map<WorkProfileId, DomainFailure> write(OrganisationId organisation, String actor, List<ListedJob> jobs) {
        if (jobs.isEmpty()) {
            return Map.of();
        }
        var change = new Change(
                organisation, actor, jobs.stream().map(ListedJob::person).toList());
        for (ListedJob each : jobs) {
            change.write(each);
        }
        return change.publish();
    }

    /**
     * Lets jobs say again what they said before, or takes those back of which nothing was said.
     *
     * @throws DomainFailure if what was said can be so no more, as another job has become the main one
     */
    public void restore(OrganisationId organisation, String actor, Map<WorkProfileId, @Nullable WorkTold> before) {
        Set<PersonId> persons = profiles.personsOf(before.keySet());
        if (persons.isEmpty()) {
            return;
        }
        var change = new Change(organisation, actor, persons);
        before.forEach(change::restore);
        change.publish().values().stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What is being written of some persons' jobs; for one thread. */
    private final class Change {
        private final OrganisationId organisation;
        private final Recording recording;
        private final Map<PersonId, List<WorkProfile>> jobs;
        private final Map<WorkProfileId, WorkProfile> known;
        private final List<WorkProfile> touched = new ArrayList<>();
        private final Map<WorkProfileId, DomainFailure> refused = new LinkedHashMap<>();

        Change(OrganisationId organisation, String actor, Collection<PersonId> persons) {
            this.organisation = organisation;
            Instant now = clock.instant();
            this.recording = new Recording(actor, now, LocalDate.ofInstant(now, organisations.zone(organisation)));
            Set<PersonId> distinct = new HashSet<>(persons);
            mainJobs.lock(distinct);
            List<WorkProfile> all = profiles.of(distinct);
            this.jobs =
                    all.stream().collect(Collectors.groupingBy(WorkProfile::person, HashMap::new, Collectors.toList()));
            this.known = all.stream().collect(Collectors.toMap(WorkProfile::id, Function.identity()));
        }

        void write(ListedJob told) {
            WorkProfile job = known.get(told.id());
            refusing(told.id(), () -> {
                if (job == null) {
                    record(told);
                } else if (job.current().state() != WorkProfileState.WITHDRAWN) {
                    correct(job, told.told());
                }
            });
        }

        void restore(WorkProfileId id, @Nullable WorkTold before) {
            WorkProfile job = known.get(id);
            if (job == null || job.current().withdrawn()) {
                return;
            }
            refusing(id, () -> {
                if (before == null) {
                    job.withdraw(recording);
                    touched.add(job);
                } else if (!before.equals(WorkTold.of(job.current()))) {
                    job.correct(content(before, job.current()), before.isMain(), recording);
                    touched.add(job);
                    requireOneMain(job);
                }
            });
        }

        private void record(ListedJob told) {
            WorkProfile job = WorkProfile.record(
                    told.id(),
                    organisation,
                    told.person(),
                    content(told.told(), null),
                    Boolean.TRUE.equals(told.told().isMain()),
                    recording);
            jobs.computeIfAbsent(told.person(), _ -> new ArrayList<>()).add(job);
            touched.add(job);
            requireOneMain(job);
            profiles.persist(job);
        }

        private void correct(WorkProfile job, WorkTold told) {
            WorkTold before = WorkTold.of(job.current());
            WorkTold after = told.over(before);
            if (!after.equals(before)) {
                job.correct(content(after, job.current()), told.isMain(), recording);
                touched.add(job);
                requireOneMain(job);
            }
        }

        private void requireOneMain(WorkProfile job) {
            new PersonJobs(jobs.getOrDefault(job.person(), List.of())).requireOneMain(job);
        }

        private WorkContent content(WorkTold told, @Nullable WorkProfileVersion before) {
            WorkProfileContent content = told.content();
            LocalDate from = content.validFrom();
            return new WorkContent(
                    codes.check(content),
                    content.facts(),
                    before == null ? null : monthly(before),
                    before == null ? null : before.sealed(),
                    from == null ? recording.today() : from,
                    content.validTo());
        }

        private void refusing(WorkProfileId id, Runnable writing) {
            try {
                writing.run();
            } catch (DomainFailure refusal) {
                refused.put(id, refusal);
            }
        }

        Map<WorkProfileId, DomainFailure> publish() {
            if (refused.isEmpty() && !touched.isEmpty()) {
                profiles.flush();
                mainJobs.replace(touched);
                changed.fire(new WorkProfilesChanged(touched, recording.today()));
            }
            return refused;
        }
    }

    private static @Nullable Money monthly(WorkProfileVersion version) {
        Long minor = version.monthlyMinor();
        String currency = version.currency();
        return minor == null || currency == null ? null : new Money(minor, Currency.getInstance(currency));
    }
}
