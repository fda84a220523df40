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
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.imports.ImportKind.Undone;
import coop.minga.platform.imports.ImportKind.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes back what rows did to persons and their memberships.
 *
 * <p>Guarantee: by the features' own commands, each once for all rows; who or whose membership was changed since stays.
 */
@ApplicationScoped
class PersonRollback {
    private final PersonCommands persons;
    private final PersonQueries personQueries;
    private final PersonErasureCommands erasure;
    private final MembershipWithdrawal withdrawal;
    private final EarlierPersons earlier;

    PersonRollback(
            PersonCommands persons,
            PersonQueries personQueries,
            PersonErasureCommands erasure,
            MembershipWithdrawal withdrawal,
            EarlierPersons earlier) {
        this.persons = persons;
        this.personQueries = personQueries;
        this.erasure = erasure;
        this.withdrawal = withdrawal;
        this.earlier = earlier;
    }

    /** What became of each, in the order given. */
    List<Undone> undo(Caller caller, List<Written> written) {
        Map<PersonId, Long> versions = personQueries.lockVersions(
                written.stream().map(PersonRollback::person).toList());
        List<Written> unchanged = written.stream()
                .filter(each -> Objects.equals(versions.get(person(each)), each.version()))
                .toList();
        Map<Written, Long> undone = new HashMap<>();
        restore(
                new OrganisationId(caller.organisation()),
                unchanged.stream().filter(each -> each.versionBefore() != null).toList(),
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
    private void restore(OrganisationId own, List<Written> corrected, Map<Written, Long> undone) {
        List<PersonView> restored = persons.correctAll(
                own,
                corrected.stream()
                        .map(each -> new PersonCorrection(
                                person(each), new IfMatch(each.version()), earlier.read(each.memory())))
                        .toList());
        for (int i = 0; i < restored.size(); i++) {
            undone.put(corrected.get(i), restored.get(i).version());
        }
    }

    /** Who was made is erased, unless something has happened to the membership. */
    private void withdraw(Caller caller, List<Written> made, Map<Written, Long> undone) {
        Set<MembershipId> withdrawn = withdrawal.withdrawAll(
                caller, made.stream().map(PersonRollback::membership).toList());
        List<Written> alone = made.stream()
                .filter(each -> withdrawn.contains(membership(each)))
                .toList();
        erasure.eraseAll(
                caller,
                alone.stream().map(PersonRollback::person).toList(),
                ErasureGround.NO_LONGER_NEEDED,
                ErasureRequester.ORGANISATION);
        alone.forEach(each -> undone.put(each, each.version()));
    }

    private static PersonId person(Written written) {
        return new PersonId(written.target());
    }

    private static MembershipId membership(Written written) {
        return new MembershipId(UUID.fromString(written.memory()));
    }
}
