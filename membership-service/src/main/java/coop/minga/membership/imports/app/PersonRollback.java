package coop.minga.membership.imports.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipWithdrawal;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.ErasureGround;
import coop.minga.membership.person.ErasureRequester;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonCommands;
import coop.minga.membership.person.app.PersonCorrection;
import coop.minga.membership.person.app.PersonErasureCommands;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.person.app.PersonView;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.app.ListedJob;
import coop.minga.membership.workprofile.app.ListedWork;
import coop.minga.membership.workprofile.app.WorkTold;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.imports.ImportKind.Undone;
import coop.minga.platform.imports.ImportKind.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what rows did to persons, their memberships and their jobs.
 *
 * <p>Guarantee: by the features' own commands, each once for all rows; who or whose membership was changed since stays.
 */
@ApplicationScoped
class PersonRollback {
    private final PersonCommands persons;
    private final PersonQueries personQueries;
    private final PersonErasureCommands erasure;
    private final MembershipWithdrawal withdrawal;
    private final ListedWork work;
    private final EarlierPersons earlier;

    PersonRollback(
            PersonCommands persons,
            PersonQueries personQueries,
            PersonErasureCommands erasure,
            MembershipWithdrawal withdrawal,
            ListedWork work,
            EarlierPersons earlier) {
        this.persons = persons;
        this.personQueries = personQueries;
        this.erasure = erasure;
        this.withdrawal = withdrawal;
        this.work = work;
        this.earlier = earlier;
    }

    /** What became of each, in the order given. */
    List<Undone> undo(Caller caller, List<Written> written) {
        Map<PersonId, Long> versions = personQueries.lockVersions(
                written.stream().map(PersonRollback::person).toList());
        Map<WorkProfileId, ListedWork.Standing> jobs =
                work.standing(written.stream().map(PersonRollback::job).toList());
        List<Written> unchanged = written.stream()
                .filter(each -> each.version() == versions.getOrDefault(person(each), 0L) + version(jobs, each))
                .toList();
        Map<Written, Long> undone = new HashMap<>();
        restore(
                caller,
                unchanged.stream().filter(each -> each.versionBefore() != null).toList(),
                versions,
                undone);
        withdraw(
                caller,
                unchanged.stream().filter(each -> each.versionBefore() == null).toList(),
                undone);
        return written.stream()
                .map(each ->
                        Optional.ofNullable(undone.get(each)).map(Undone::done).orElseGet(Undone::changedSince))
                .toList();
    }

    /** What was corrected says again what it said before. */
    private void restore(
            Caller caller, List<Written> corrected, Map<PersonId, Long> versions, Map<Written, Long> undone) {
        var own = new OrganisationId(caller.organisation());
        List<PersonCorrection> corrections = new ArrayList<>();
        Map<WorkProfileId, @Nullable WorkTold> jobsBefore = new HashMap<>();
        for (Written each : corrected) {
            var before = earlier.read(each.memory());
            corrections.add(new PersonCorrection(
                    person(each), new IfMatch(versions.getOrDefault(person(each), 0L)), before.details()));
            jobsBefore.put(job(each), before.work());
        }
        List<PersonView> restored = persons.correctAll(own, corrections);
        work.restore(own, caller.subject(), jobsBefore);
        Map<WorkProfileId, ListedWork.Standing> jobs = work.standing(jobsBefore.keySet());
        for (int i = 0; i < restored.size(); i++) {
            undone.put(corrected.get(i), restored.get(i).version() + version(jobs, corrected.get(i)));
        }
    }

    /** Who was made is erased and the job taken back, unless something has happened to the membership. */
    private void withdraw(Caller caller, List<Written> made, Map<Written, Long> undone) {
        Set<MembershipId> withdrawn = withdrawal.withdrawAll(
                caller, made.stream().map(PersonRollback::membership).toList());
        List<Written> alone = made.stream()
                .filter(each -> withdrawn.contains(membership(each)))
                .toList();
        Map<WorkProfileId, @Nullable WorkTold> nothing = new HashMap<>();
        alone.forEach(each -> nothing.put(job(each), null));
        work.restore(new OrganisationId(caller.organisation()), caller.subject(), nothing);
        erasure.eraseAll(
                caller,
                alone.stream().map(PersonRollback::person).toList(),
                ErasureGround.NO_LONGER_NEEDED,
                ErasureRequester.ORGANISATION);
        alone.forEach(each -> undone.put(each, each.version()));
    }

    private static long version(Map<WorkProfileId, ListedWork.Standing> jobs, Written written) {
        return jobs.getOrDefault(job(written), ListedWork.Standing.NONE).version();
    }

    private static WorkProfileId job(Written written) {
        return ListedJob.idOf(person(written));
    }

    private static PersonId person(Written written) {
        return new PersonId(written.target());
    }

    private static MembershipId membership(Written written) {
        return new MembershipId(UUID.fromString(written.memory()));
    }
}
