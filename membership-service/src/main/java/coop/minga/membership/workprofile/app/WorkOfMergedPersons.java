package coop.minga.membership.workprofile.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonsMergeUndoing;
import coop.minga.membership.person.app.PersonsMerging;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.domain.MainPeriods;
import coop.minga.membership.workprofile.domain.PersonJobs;
import coop.minga.membership.workprofile.domain.Recording;
import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.membership.workprofile.domain.WorkProfilesChanged;
import coop.minga.membership.workprofile.store.MainJobs;
import coop.minga.membership.workprofile.store.MovedProfiles;
import coop.minga.membership.workprofile.store.WorkProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets the jobs follow their person when two records turn out to be of one, or not to be after all.
 *
 * <p>Guarantee: in the transaction of the merge. Where both records have a main job on a day, the kept record's stays it;
 * undoing gives back to the other record the jobs and the main days it had.
 */
@ApplicationScoped
public class WorkOfMergedPersons {
    private static final String ACTOR = "merge";

    private final WorkProfiles profiles;
    private final MovedProfiles moves;
    private final MainJobs mainJobs;
    private final SealedWork sealed;
    private final OrganisationQueries organisations;
    private final Event<WorkProfilesChanged> changed;
    private final Clock clock;

    WorkOfMergedPersons(
            WorkProfiles profiles,
            MovedProfiles moves,
            MainJobs mainJobs,
            SealedWork sealed,
            OrganisationQueries organisations,
            Event<WorkProfilesChanged> changed,
            Clock clock) {
        this.profiles = profiles;
        this.moves = moves;
        this.mainJobs = mainJobs;
        this.sealed = sealed;
        this.organisations = organisations;
        this.changed = changed;
        this.clock = clock;
    }

    void merge(@Observes PersonsMerging merging) {
        lock(merging.kept(), merging.absorbed());
        List<WorkProfile> absorbed = profiles.of(merging.absorbed());
        PersonJobs kept = new PersonJobs(profiles.of(merging.kept()));
        Recording recording = recording(merging.organisation());
        for (WorkProfile job : absorbed) {
            MainPeriods main = kept.beside(job.current().mainPeriods());
            move(job, merging.kept(), main, recording);
        }
        moves.remember(
                merging.organisation(),
                merging.merge(),
                absorbed.stream().map(WorkProfile::id).toList());
        publish(absorbed, recording);
    }

    void undo(@Observes PersonsMergeUndoing undoing) {
        lock(undoing.kept(), undoing.absorbed());
        Set<WorkProfileId> moved = new HashSet<>(moves.recall(undoing.organisation(), undoing.merge()));
        List<WorkProfile> back = profiles.of(undoing.kept()).stream()
                .filter(job -> moved.contains(job.id()))
                .toList();
        Recording recording = recording(undoing.organisation());
        for (WorkProfile job : back) {
            move(job, undoing.absorbed(), job.mainPeriodsBeforeMove(), recording);
        }
        publish(back, recording);
    }

    private void move(WorkProfile job, PersonId to, MainPeriods main, Recording recording) {
        job.move(to, sealed.sealAgain(job.organisation(), job.current(), to), main, recording);
    }

    private void publish(List<WorkProfile> jobs, Recording recording) {
        if (!jobs.isEmpty()) {
            profiles.flush();
            mainJobs.replace(jobs);
            changed.fire(new WorkProfilesChanged(jobs, recording.today()));
        }
    }

    /** In one order, so that two merges of the same persons do not wait for each other. */
    private void lock(PersonId one, PersonId other) {
        Stream.of(one, other).sorted((a, b) -> a.value().compareTo(b.value())).forEach(mainJobs::lock);
    }

    private Recording recording(OrganisationId organisation) {
        Instant now = clock.instant();
        return new Recording(ACTOR, now, LocalDate.ofInstant(now, organisations.zone(organisation)));
    }
}
