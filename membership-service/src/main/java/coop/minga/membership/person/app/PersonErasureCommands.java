package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.ErasureGround;
import coop.minga.membership.person.ErasureRequester;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.domain.PersonStep;
import coop.minga.membership.person.domain.PersonsErased;
import coop.minga.membership.person.store.PersonErasures;
import coop.minga.membership.person.store.Persons;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.StoredAnswers;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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
    private final PersonIndex index;
    private final SealedDetails sealedDetails;
    private final PersonalKeys keys;
    private final StoredAnswers storedAnswers;
    private final OrganisationQueries organisations;
    private final Event<PersonsErasing> erasing;
    private final Event<PersonsErased> erased;
    private final Event<VerifiedIdentifiersChanged> verifiedIdentifiersChanged;
    private final Event<PersonsChanged> personsChanged;
    private final Clock clock;

    PersonErasureCommands(
            Persons persons,
            PersonErasures erasures,
            PersonIndex index,
            SealedDetails sealedDetails,
            PersonalKeys keys,
            StoredAnswers storedAnswers,
            OrganisationQueries organisations,
            Event<PersonsErasing> erasing,
            Event<PersonsErased> erased,
            Event<VerifiedIdentifiersChanged> verifiedIdentifiersChanged,
            Event<PersonsChanged> personsChanged,
            Clock clock) {
        this.persons = persons;
        this.erasures = erasures;
        this.index = index;
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

    /**
     * @throws DomainFailure PERSON_UNKNOWN, PERSON_NOT_CHANGEABLE, or what an observer of {@link PersonsErasing} refuses
     */
    public PersonView erase(Caller caller, PersonId id, ErasureGround ground, ErasureRequester requestedBy) {
        return PersonView.of(gone(caller, List.of(id), ground, requestedBy).getFirst(), null);
    }

    /**
     * Erases many persons with a constant number of statements: all of them, or none.
     *
     * @throws DomainFailure what {@link #erase} refuses one of them for
     */
    public void eraseAll(Caller caller, Collection<PersonId> ids, ErasureGround ground, ErasureRequester requestedBy) {
        if (!ids.isEmpty()) {
            gone(caller, ids, ground, requestedBy);
        }
    }

    /** They in the order of their ids, and then those merged into them. */
    private List<Person> gone(
            Caller caller, Collection<PersonId> ids, ErasureGround ground, ErasureRequester requestedBy) {
        OrganisationId organisation = new OrganisationId(caller.organisation());
        List<Person> asked = persons.lock(ids);
        if (asked.size() < ids.size()) {
            throw PersonQueries.unknown();
        }
        asked.forEach(Person::requireRecorded);
        List<Person> gone = new ArrayList<>(asked);
        List<PersonId> absorbed = persons.absorbedBy(ids);
        while (!absorbed.isEmpty()) {
            gone.addAll(persons.lock(absorbed));
            absorbed = persons.absorbedBy(absorbed);
        }
        List<PersonId> goneIds = gone.stream().map(Person::id).toList();
        erasing.fire(new PersonsErasing(organisation, goneIds));
        destroy(organisation, gone);
        Instant now = clock.instant();
        for (int i = 0; i < gone.size(); i++) {
            gone.get(i).erase(i < asked.size() ? PersonStep.ERASURE : PersonStep.ERASURE_WITH_KEPT, now);
        }
        erasures.add(organisation, goneIds, ground, requestedBy, caller.subject(), now);
        persons.flush();
        verifiedIdentifiersChanged.fire(new VerifiedIdentifiersChanged());
        personsChanged.fire(new PersonsChanged(organisation, goneIds));
        erased.fire(new PersonsErased(gone, organisations.zone(organisation)));
        return gone;
    }

    private void destroy(OrganisationId organisation, List<Person> gone) {
        index.remove(organisation, gone.stream().map(Person::id).toList(), sealedDetails.open(organisation, gone));
        List<UUID> owners = gone.stream().map(each -> each.id().value()).toList();
        keys.destroy(organisation.value(), owners);
        storedAnswers.erase(organisation.value(), owners);
    }
}
