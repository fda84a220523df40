package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.organisation.app.OrganisationView;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.membership.person.domain.PersonsRecorded;
import coop.minga.membership.person.store.Persons;
import coop.minga.membership.unit.app.UnitQueries;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be done with persons.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; record, key, tokens, identifiers and event
 * commit together or not at all.
 */
@ApplicationScoped
public class PersonCommands {
    private final Persons persons;
    private final PersonIndex index;
    private final PersonChecks checks;
    private final SealedDetails sealedDetails;
    private final OrganisationQueries organisations;
    private final UnitQueries units;
    private final Event<PersonsRecorded> recorded;
    private final Event<PersonsChanged> personsChanged;
    private final Clock clock;

    PersonCommands(
            Persons persons,
            PersonIndex index,
            PersonChecks checks,
            SealedDetails sealedDetails,
            OrganisationQueries organisations,
            UnitQueries units,
            Event<PersonsRecorded> recorded,
            Event<PersonsChanged> personsChanged,
            Clock clock) {
        this.persons = persons;
        this.index = index;
        this.checks = checks;
        this.sealedDetails = sealedDetails;
        this.organisations = organisations;
        this.units = units;
        this.recorded = recorded;
        this.personsChanged = personsChanged;
        this.clock = clock;
    }

    /** @throws DomainFailure if the organisation cannot record the person */
    public PersonView record(OrganisationId organisation, NewPerson person) {
        return recordAll(organisation, List.of(person)).getFirst().viewOrThrow();
    }

    /**
     * Records many persons with a constant number of statements; those that are refused leave no trace and do not keep
     * the others out.
     *
     * @return what became of each, in the order given
     */
    public List<RecordedPerson> recordAll(OrganisationId organisation, List<NewPerson> newPersons) {
        if (newPersons.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        OrganisationView own = organisations.get(organisation);
        var refusals = new LinkedHashMap<NewPerson, DomainFailure>();
        Map<PersonId, PersonDetails> accepted = check(organisation, own, newPersons, now, refusals);

        Map<PersonId, byte[]> sealed = sealedDetails.sealNew(organisation, accepted);
        Map<PersonId, Person> made = new LinkedHashMap<>();
        accepted.forEach(
                (id, details) -> made.put(id, new Person(id, organisation, details, sealedOf(sealed, id), now)));
        persons.persist(made.values());
        persons.flush();
        index.add(organisation, accepted);
        personsChanged.fire(new PersonsChanged(organisation, List.copyOf(made.keySet())));
        recorded.fire(new PersonsRecorded(facts(made, accepted), ZoneId.of(own.zone())));

        List<RecordedPerson> outcome = new ArrayList<>(newPersons.size());
        for (NewPerson each : newPersons) {
            DomainFailure refusal = refusals.get(each);
            Person person = made.get(each.id());
            outcome.add(
                    refusal != null || person == null
                            ? new RecordedPerson(each.id(), null, refusal)
                            : new RecordedPerson(each.id(), PersonView.of(person, accepted.get(each.id())), null));
        }
        return outcome;
    }

    /** @throws DomainFailure PERSON_UNKNOWN, STALE, or what {@link #record} refuses */
    public PersonView correct(OrganisationId organisation, PersonId id, IfMatch ifMatch, PersonDetails details) {
        return correctAll(organisation, List.of(new PersonCorrection(id, ifMatch, details)))
                .getFirst();
    }

    /**
     * Corrects many persons, each named once, with a constant number of statements: all of them, or none.
     *
     * @return what they say now, in the order given
     * @throws DomainFailure what {@link #correct} refuses one of them for
     */
    public List<PersonView> correctAll(OrganisationId organisation, List<PersonCorrection> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        if (asked.stream().anyMatch(each -> each.details().homeUnitId() != null)) {
            units.keepTree();
        }
        Map<PersonId, Person> locked = persons
                .lock(asked.stream().map(PersonCorrection::id).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<PersonId, PersonDetails> known = sealedDetails.open(organisation, locked.values());
        List<Change> changes = new ArrayList<>();
        for (PersonCorrection each : asked) {
            Person person = Optional.ofNullable(locked.get(each.id())).orElseThrow(PersonQueries::unknown);
            each.ifMatch().check(person.version());
            person.requireRecorded();
            PersonDetails before = Optional.ofNullable(known.get(each.id())).orElseThrow(PersonQueries::unknown);
            // Not where a merge corrects: a unit that was closed since is no reason to keep two records apart.
            if (!Objects.equals(each.details().homeUnitId(), before.homeUnitId())) {
                requireOpenUnit(each.details(), organisations.get(organisation), clock.instant());
            }
            changes.add(new Change(person, before, each.details()));
        }
        return correct(organisation, changes);
    }

    /**
     * Takes back that somebody of the organisation has seen the document of an identifier; whoever was linked to the
     * person by it is linked no more.
     *
     * @throws DomainFailure PERSON_UNKNOWN, IDENTIFIER_UNKNOWN
     */
    public PersonView unverify(OrganisationId organisation, PersonId id, Identifier identifier) {
        Person person = persons.lock(List.of(id)).stream().findFirst().orElseThrow(PersonQueries::unknown);
        person.requireRecorded();
        PersonDetails before = open(organisation, person);
        if (before.identifiers().stream().noneMatch(identifier::isSameNumberAs)) {
            throw new DomainFailure(PersonFailure.IDENTIFIER_UNKNOWN, "Read the person again; it may be gone already.");
        }
        return correct(
                organisation,
                person,
                before,
                before.withIdentifiers(before.identifiers().stream()
                        .map(each -> each.isSameNumberAs(identifier) ? each.unverified() : each)
                        .toList()));
    }

    private PersonDetails open(OrganisationId organisation, Person person) {
        PersonDetails details =
                sealedDetails.open(organisation, List.of(person)).get(person.id());
        if (details == null) {
            throw PersonQueries.unknown();
        }
        return details;
    }

    /** Corrects a record that the caller has locked or will see refused as stale. */
    PersonView correct(OrganisationId organisation, Person person, PersonDetails before, PersonDetails details) {
        return correct(organisation, List.of(new Change(person, before, details)))
                .getFirst();
    }

    private record Change(Person person, PersonDetails before, PersonDetails after) {
        PersonId id() {
            return person.id();
        }
    }

    private List<PersonView> correct(OrganisationId organisation, List<Change> asked) {
        Instant now = clock.instant();
        OrganisationView own = organisations.get(organisation);
        var running = checks.start(
                circumstances(organisation, own, now),
                asked.stream().map(Change::after).toList());
        List<Change> checked = asked.stream()
                .map(each -> {
                    PersonDetails after = running.check(each.id(), each.after());
                    return new Change(
                            each.person(),
                            each.before(),
                            after.selfDeclaredGroups() == null
                                    ? after.withSelfDeclaredGroups(each.before().selfDeclaredGroups())
                                    : after);
                })
                .toList();
        List<Change> changes = checked.stream()
                .filter(each -> !each.after().equals(each.before()))
                .toList();
        if (!changes.isEmpty()) {
            Map<PersonId, byte[]> sealed = sealedDetails.sealAgain(
                    organisation, changes.stream().collect(Collectors.toMap(Change::id, Change::after)));
            changes.forEach(each -> each.person()
                    .correct(
                            each.after(),
                            Optional.ofNullable(sealed.get(each.id())).orElseThrow(PersonQueries::unknown),
                            now));
            persons.flush();
            index.change(
                    organisation,
                    changes.stream()
                            .map(each -> new PersonIndex.Changed(each.id(), each.before(), each.after()))
                            .toList());
            personsChanged.fire(new PersonsChanged(
                    organisation, changes.stream().map(Change::id).toList()));
            recorded.fire(new PersonsRecorded(
                    changes.stream()
                            .map(each -> PersonsRecorded.Facts.of(each.person(), each.after()))
                            .toList(),
                    ZoneId.of(own.zone())));
        }
        return checked.stream()
                .map(each -> PersonView.of(each.person(), each.after()))
                .toList();
    }

    private static List<PersonsRecorded.Facts> facts(
            Map<PersonId, Person> made, Map<PersonId, PersonDetails> accepted) {
        return accepted.entrySet().stream()
                .map(each -> PersonsRecorded.Facts.of(Objects.requireNonNull(made.get(each.getKey())), each.getValue()))
                .toList();
    }

    private Map<PersonId, PersonDetails> check(
            OrganisationId organisation,
            OrganisationView own,
            List<NewPerson> newPersons,
            Instant now,
            Map<NewPerson, DomainFailure> refusals) {
        var running = checks.start(
                circumstances(organisation, own, now),
                newPersons.stream().map(NewPerson::details).toList());
        Set<PersonId> taken = new HashSet<>(persons.taken(
                organisation, newPersons.stream().map(NewPerson::id).toList()));
        Map<PersonId, PersonDetails> accepted = new LinkedHashMap<>();
        for (NewPerson each : newPersons) {
            try {
                if (taken.contains(each.id())) {
                    throw DomainFailure.at(
                            PersonFailure.PERSON_ID_TAKEN, "/id", "Another person has this id; choose a new one.");
                }
                requireOpenUnit(each.details(), own, now);
                accepted.put(each.id(), running.check(each.id(), each.details()));
                taken.add(each.id());
            } catch (DomainFailure refusal) {
                refusals.put(each, refusal);
            }
        }
        return accepted;
    }

    private void requireOpenUnit(PersonDetails details, OrganisationView own, Instant now) {
        if (details.homeUnitId() != null) {
            units.requireOpen(details.homeUnitId(), LocalDate.ofInstant(now, ZoneId.of(own.zone())), "/homeUnitId");
        }
    }

    private static byte[] sealedOf(Map<PersonId, byte[]> sealed, PersonId id) {
        byte[] found = sealed.get(id);
        if (found == null) {
            throw new IllegalStateException("A new person was not sealed.");
        }
        return found;
    }

    private static PersonChecks.Circumstances circumstances(
            OrganisationId organisation, OrganisationView own, Instant now) {
        return new PersonChecks.Circumstances(
                organisation, own.country(), LocalDate.ofInstant(now, ZoneId.of(own.zone())));
    }
}
