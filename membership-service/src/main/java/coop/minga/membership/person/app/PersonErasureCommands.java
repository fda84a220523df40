package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.ErasureGround;
import coop.minga.membership.person.ErasureRequester;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.domain.PersonStep;
import coop.minga.membership.person.domain.PersonsErased;
import coop.minga.membership.person.store.PersonErasures;
import coop.minga.membership.person.store.PersonIdentifiers;
import coop.minga.membership.person.store.Persons;
import coop.minga.membership.person.store.SearchTokens;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.StoredAnswers;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Erases persons for ever.
 *
 * <p>Guarantee: key, sealed fields, search tokens, identifiers and stored answers go in one transaction, of the record and
 * of every record merged into it; ids, memberships and what was counted stay. Whoever cannot spare the person refuses.
 */
@ApplicationScoped
public class PersonErasureCommands {
    private final Persons persons;
    private final PersonErasures erasures;
    private final SearchTokens tokens;
    private final PersonIdentifiers identifiers;
    private final PersonDigests digests;
    private final SealedDetails sealedDetails;
    private final PersonalKeys keys;
    private final StoredAnswers storedAnswers;
    private final OrganisationQueries organisations;
    private final Event<PersonErasing> erasing;
    private final Event<PersonsErased> erased;
    private final Event<VerifiedIdentifiersChanged> verifiedIdentifiersChanged;
    private final Event<PersonsChanged> personsChanged;
    private final Clock clock;

    PersonErasureCommands(
            Persons persons,
            PersonErasures erasures,
            SearchTokens tokens,
            PersonIdentifiers identifiers,
            PersonDigests digests,
            SealedDetails sealedDetails,
            PersonalKeys keys,
            StoredAnswers storedAnswers,
            OrganisationQueries organisations,
            Event<PersonErasing> erasing,
            Event<PersonsErased> erased,
            Event<VerifiedIdentifiersChanged> verifiedIdentifiersChanged,
            Event<PersonsChanged> personsChanged,
            Clock clock) {
        this.persons = persons;
        this.erasures = erasures;
        this.tokens = tokens;
        this.identifiers = identifiers;
        this.digests = digests;
        this.sealedDetails = sealedDetails;
        this.keys = keys;
        this.storedAnswers = storedAnswers;
        this.organisations = organisations;
        this.erasing = erasing;
        this.erased = erased;
        this.verifiedIdentifiersChanged = verifiedIdentifiersChanged;
        this.personsChanged = personsChanged;
        this.clock = clock;
    }

    /** @throws DomainFailure PERSON_UNKNOWN, PERSON_NOT_CHANGEABLE, or what an observer of {@link PersonErasing} refuses */
    public PersonView erase(Caller caller, PersonId id, ErasureGround ground, ErasureRequester requestedBy) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        Person person = persons.lock(List.of(id)).stream().findFirst().orElseThrow(PersonQueries::unknown);
        person.requireRecorded();
        Instant now = clock.instant();
        List<Person> gone = new ArrayList<>(List.of(person));
        List<PersonId> absorbed = persons.absorbedBy(List.of(id));
        while (!absorbed.isEmpty()) {
            gone.addAll(persons.lock(absorbed));
            absorbed = persons.absorbedBy(absorbed);
        }
        gone.forEach(each -> erasing.fire(new PersonErasing(organisation, each.id())));
        for (Person each : gone) {
            destroy(organisation, each);
            each.erase(each == person ? PersonStep.ERASURE : PersonStep.ERASURE_WITH_KEPT, now);
            erasures.add(organisation, each.id(), ground, requestedBy, caller.subject(), now);
        }
        persons.flush();
        verifiedIdentifiersChanged.fire(new VerifiedIdentifiersChanged());
        personsChanged.fire(
                new PersonsChanged(organisation, gone.stream().map(Person::id).toList()));
        erased.fire(new PersonsErased(gone, organisations.zone(organisation)));
        return PersonView.of(person, null);
    }

    private void destroy(OrganisationId organisation, Person person) {
        PersonDetails details =
                sealedDetails.open(organisation, List.of(person)).get(person.id());
        if (details != null) {
            tokens.remove(
                    organisation,
                    digests.tokens(organisation, details).stream()
                            .map(token -> new SearchTokens.Entry(token, person.id()))
                            .toList());
        }
        identifiers.removeAll(organisation, person.id());
        keys.destroy(organisation.value(), person.id().value());
        storedAnswers.erase(organisation.value(), person.id().value());
    }
}
