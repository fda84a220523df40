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
import coop.minga.membership.person.store.PersonIdentifiers;
import coop.minga.membership.person.store.Persons;
import coop.minga.membership.person.store.SearchTokens;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be done with persons.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; record, key, tokens, identifiers and event
 * commit together or not at all.
 */
@ApplicationScoped
public class PersonCommands {
    private final Persons persons;
    private final SearchTokens tokens;
    private final PersonIdentifiers identifiers;
    private final PersonChecks checks;
    private final PersonDigests digests;
    private final SealedDetails sealedDetails;
    private final OrganisationQueries organisations;
    private final UnitQueries units;
    private final Event<PersonsRecorded> recorded;
    private final Event<VerifiedIdentifiersChanged> verifiedIdentifiersChanged;
    private final Event<PersonsChanged> personsChanged;
    private final Clock clock;

    PersonCommands(
            Persons persons,
            SearchTokens tokens,
            PersonIdentifiers identifiers,
            PersonChecks checks,
            PersonDigests digests,
            SealedDetails sealedDetails,
            OrganisationQueries organisations,
            UnitQueries units,
            Event<PersonsRecorded> recorded,
            Event<VerifiedIdentifiersChanged> verifiedIdentifiersChanged,
            Event<PersonsChanged> personsChanged,
            Clock clock) {
        this.persons = persons;
        this.tokens = tokens;
        this.identifiers = identifiers;
        this.checks = checks;
        this.digests = digests;
        this.sealedDetails = sealedDetails;
        this.organisations = organisations;
        this.units = units;
        this.recorded = recorded;
        this.verifiedIdentifiersChanged = verifiedIdentifiersChanged;
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
        tokens.add(
                organisation,
                accepted.entrySet().stream()
                        .flatMap(each -> entries(each.getKey(), digests.tokens(organisation, each.getValue())))
                        .toList());
        addIdentifiers(organisation, accepted);
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
        Person person = persons.lock(List.of(id)).stream().findFirst().orElseThrow(PersonQueries::unknown);
        ifMatch.check(person.version());
        person.requireRecorded();
        PersonDetails before = open(organisation, person);
        // Not where a merge corrects: a unit that was closed since is no reason to keep two records apart.
        if (!Objects.equals(details.homeUnitId(), before.homeUnitId())) {
            requireOpenUnit(details, organisations.get(organisation), clock.instant());
        }
        return correct(organisation, person, before, details);
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

    /** Lets nobody be found by an absorbed record, nor keep its identifiers from the record that absorbs it. */
    void withdraw(OrganisationId organisation, PersonId id, PersonDetails details) {
        tokens.remove(
                organisation, entries(id, digests.tokens(organisation, details)).toList());
        identifiers.removeAll(organisation, id);
        if (details.identifiers().stream().anyMatch(Identifier::verified)) {
            verifiedIdentifiersChanged.fire(new VerifiedIdentifiersChanged());
        }
    }

    /**
     * Lets a record be found again after its merge was undone.
     *
     * @throws DomainFailure IDENTIFIER_TAKEN if another person was recorded with one of its identifiers since
     */
    void readmit(OrganisationId organisation, PersonId id, PersonDetails details) {
        if (!identifiers
                .owners(
                        organisation,
                        details.identifiers().stream()
                                .map(each -> digests.identifierIndex(organisation, each))
                                .toList())
                .isEmpty()) {
            throw new DomainFailure(
                    PersonFailure.IDENTIFIER_TAKEN,
                    "An identifier of the absorbed record belongs to another person by now; take it away there first.");
        }
        tokens.add(
                organisation, entries(id, digests.tokens(organisation, details)).toList());
        addIdentifiers(organisation, Map.of(id, details));
    }

    /** Corrects a record that the caller has locked or will see refused as stale. */
    PersonView correct(OrganisationId organisation, Person person, PersonDetails before, PersonDetails details) {
        PersonId id = person.id();
        Instant now = clock.instant();
        OrganisationView own = organisations.get(organisation);
        PersonDetails checked = checks.start(circumstances(organisation, own, now), List.of(details))
                .check(id, details);
        PersonDetails after = checked.selfDeclaredGroups() == null
                ? checked.withSelfDeclaredGroups(before.selfDeclaredGroups())
                : checked;
        if (!after.equals(before)) {
            person.correct(
                    after, sealedDetails.sealAgain(organisation, id, after).orElseThrow(PersonQueries::unknown), now);
            persons.flush();
            correctTokens(organisation, id, before, after);
            correctIdentifiers(organisation, id, before.identifiers(), after.identifiers());
            personsChanged.fire(new PersonsChanged(organisation, List.of(id)));
            recorded.fire(new PersonsRecorded(List.of(PersonsRecorded.Facts.of(person, after)), ZoneId.of(own.zone())));
        }
        return PersonView.of(person, after);
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

    private void correctTokens(OrganisationId organisation, PersonId id, PersonDetails before, PersonDetails after) {
        Set<Long> old = digests.tokens(organisation, before);
        Set<Long> anew = digests.tokens(organisation, after);
        tokens.remove(
                organisation,
                entries(id, old).filter(each -> !anew.contains(each.token())).toList());
        tokens.add(
                organisation,
                entries(id, anew).filter(each -> !old.contains(each.token())).toList());
    }

    private void correctIdentifiers(
            OrganisationId organisation, PersonId id, List<Identifier> before, List<Identifier> after) {
        List<Identifier> lost =
                before.stream().filter(each -> !isAmong(each, after)).toList();
        identifiers.remove(
                organisation,
                lost.stream()
                        .map(each -> digests.identifierIndex(organisation, each))
                        .toList());
        if (lost.stream().anyMatch(Identifier::verified)) {
            verifiedIdentifiersChanged.fire(new VerifiedIdentifiersChanged());
        }
        addIdentifiers(
                organisation,
                after.stream()
                        .filter(each -> !isAmong(each, before))
                        .map(each -> entry(organisation, id, each))
                        .toList());
    }

    private static boolean isAmong(Identifier identifier, List<Identifier> others) {
        return others.stream()
                .anyMatch(each ->
                        each.isSameNumberAs(identifier) && each.verified().equals(identifier.verified()));
    }

    private void addIdentifiers(OrganisationId organisation, Map<PersonId, PersonDetails> accepted) {
        addIdentifiers(
                organisation,
                accepted.entrySet().stream()
                        .flatMap(person -> person.getValue().identifiers().stream()
                                .map(each -> entry(organisation, person.getKey(), each)))
                        .toList());
    }

    private void addIdentifiers(OrganisationId organisation, List<PersonIdentifiers.Entry> entries) {
        identifiers.add(organisation, entries);
        if (entries.stream().anyMatch(PersonIdentifiers.Entry::verified)) {
            verifiedIdentifiersChanged.fire(new VerifiedIdentifiersChanged());
        }
    }

    private PersonIdentifiers.Entry entry(OrganisationId organisation, PersonId person, Identifier identifier) {
        return new PersonIdentifiers.Entry(
                person,
                identifier.scheme(),
                identifier.country(),
                digests.identifierIndex(organisation, identifier),
                digests.subjectIndex(identifier),
                identifier.verified());
    }

    private static Stream<SearchTokens.Entry> entries(PersonId person, Set<Long> found) {
        return found.stream().map(token -> new SearchTokens.Entry(token, person));
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
