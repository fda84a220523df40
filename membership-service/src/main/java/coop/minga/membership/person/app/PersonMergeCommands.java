package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.MergeId;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.MergedDetails;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.membership.person.domain.PersonMerge;
import coop.minga.membership.person.domain.PersonMergeChanged;
import coop.minga.membership.person.store.PersonMerges;
import coop.minga.membership.person.store.Persons;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.membership.unit.app.UnitQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Merges two records of one person, and parts them again.
 *
 * <p>Guarantee: everything of the absorbed record moves in one transaction or nothing does; both records are locked in
 * the order of their ids, so merges, imports and admissions of the same persons wait for each other and never in a
 * circle. Undone, the absorbed record stands as it stood, and the kept one keeps what was written to it since.
 */
@ApplicationScoped
public class PersonMergeCommands {
    private final Persons persons;
    private final PersonMerges merges;
    private final PersonCommands personCommands;
    private final PersonIndex index;
    private final SealedDetails sealedDetails;
    private final OrganisationQueries organisations;
    private final PolicyQueries policies;
    private final UnitQueries units;
    private final Event<PersonsMerging> merging;
    private final Event<PersonsMergeUndoing> undoing;
    private final Event<PersonMergeChanged> changed;
    private final Event<PersonsChanged> personsChanged;
    private final Clock clock;

    PersonMergeCommands(
            Persons persons,
            PersonMerges merges,
            PersonCommands personCommands,
            PersonIndex index,
            SealedDetails sealedDetails,
            OrganisationQueries organisations,
            PolicyQueries policies,
            UnitQueries units,
            Event<PersonsMerging> merging,
            Event<PersonsMergeUndoing> undoing,
            Event<PersonMergeChanged> changed,
            Event<PersonsChanged> personsChanged,
            Clock clock) {
        this.persons = persons;
        this.merges = merges;
        this.personCommands = personCommands;
        this.index = index;
        this.sealedDetails = sealedDetails;
        this.organisations = organisations;
        this.policies = policies;
        this.units = units;
        this.merging = merging;
        this.undoing = undoing;
        this.changed = changed;
        this.personsChanged = personsChanged;
        this.clock = clock;
    }

    /** @throws DomainFailure PERSON_UNKNOWN, MERGE_WITH_ITSELF, PERSON_NOT_CHANGEABLE, or what an observer refuses */
    public MergeView merge(Caller caller, PersonId keptId, PersonId absorbedId) {
        if (keptId.equals(absorbedId)) {
            throw DomainFailure.at(
                    PersonFailure.MERGE_WITH_ITSELF, "/absorbedId", "Name another record of the same person.");
        }
        OrganisationId organisation = new OrganisationId(caller.organisation());
        Pair pair = lock(keptId, absorbedId);
        pair.kept().requireRecorded();
        pair.absorbed().requireRecorded();
        PersonDetails before = open(organisation, pair.kept());
        PersonDetails absorbed = open(organisation, pair.absorbed());
        ZoneId zone = organisations.zone(organisation);
        Instant now = clock.instant();
        long undoDays = policies.number(organisation, PolicyName.MERGE_UNDO_DAYS, LocalDate.ofInstant(now, zone));
        var terms = new PersonMerge.Terms(
                new MergeId(UuidV7.next(clock)),
                organisation,
                keptId,
                absorbedId,
                caller.subject(),
                now,
                now.plus(Duration.ofDays(undoDays)));
        merging.fire(new PersonsMerging(organisation, terms.id(), keptId, absorbedId));
        index.remove(organisation, List.of(absorbedId), Map.of(absorbedId, absorbed));
        pair.absorbed().mergeInto(keptId, now);
        PersonDetails after = MergedDetails.of(before, absorbed);
        personCommands.correct(organisation, pair.kept(), before, after);
        PersonMerge merge = new PersonMerge(
                terms,
                sealedDetails.sealSnapshot(organisation, keptId, before),
                sealedDetails.sealSnapshot(organisation, keptId, after));
        merges.persist(merge);
        persons.flush();
        personsChanged.fire(new PersonsChanged(organisation, List.of(keptId, absorbedId)));
        changed.fire(new PersonMergeChanged(pair.absorbed(), keptId, false, zone));
        return MergeView.of(merge);
    }

    /** @throws DomainFailure PERSON_UNKNOWN, PERSON_NOT_MERGED, MERGE_UNDO_OVER, or what an observer refuses */
    public MergeView undo(Caller caller, PersonId absorbedId) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        if (persons.findByIdOptional(absorbedId.value()).isEmpty()) {
            throw PersonQueries.unknown();
        }
        PersonId keptId = standing(absorbedId).terms().kept();
        persons.getEntityManager().clear();
        Pair pair = lock(keptId, absorbedId);
        // Again, now that nobody else can undo it.
        PersonMerge merge = standing(absorbedId);
        if (!merge.terms().kept().equals(keptId)) {
            throw notMerged();
        }
        pair.kept().requireRecorded();
        Instant now = clock.instant();
        merge.undo(caller.subject(), now);
        PersonDetails current = open(organisation, pair.kept());
        PersonDetails parted = MergedDetails.parted(
                sealedDetails.openSnapshot(organisation, keptId, merge.sealedBefore()),
                sealedDetails.openSnapshot(organisation, keptId, merge.sealedAfter()),
                current);
        personCommands.correct(organisation, pair.kept(), current, parted);
        pair.absorbed().undoMerge(now);
        persons.flush();
        index.readmit(organisation, absorbedId, open(organisation, pair.absorbed()));
        undoing.fire(new PersonsMergeUndoing(organisation, merge.terms().id(), keptId, absorbedId));
        persons.flush();
        personsChanged.fire(new PersonsChanged(organisation, List.of(keptId, absorbedId)));
        changed.fire(new PersonMergeChanged(pair.absorbed(), keptId, true, organisations.zone(organisation)));
        return MergeView.of(merge);
    }

    private record Pair(Person kept, Person absorbed) {}

    private Pair lock(PersonId kept, PersonId absorbed) {
        units.keepTree();
        Map<PersonId, Person> locked = persons.lock(List.of(kept, absorbed)).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return new Pair(
                Optional.ofNullable(locked.get(kept)).orElseThrow(PersonQueries::unknown),
                Optional.ofNullable(locked.get(absorbed)).orElseThrow(PersonQueries::unknown));
    }

    private PersonMerge standing(PersonId absorbed) {
        return merges.standing(absorbed).orElseThrow(PersonMergeCommands::notMerged);
    }

    private PersonDetails open(OrganisationId organisation, Person person) {
        return Optional.ofNullable(
                        sealedDetails.open(organisation, List.of(person)).get(person.id()))
                .orElseThrow(PersonQueries::unknown);
    }

    private static DomainFailure notMerged() {
        return new DomainFailure(PersonFailure.PERSON_NOT_MERGED, "There is nothing to undo; read the person again.");
    }
}
