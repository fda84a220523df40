package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.membership.person.store.PersonIdentifiers;
import coop.minga.membership.person.store.SearchTokens;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps what persons are found and known by: tokens of names and contacts, digests of identifiers.
 *
 * <p>Guarantee: in the transaction of the change, with a number of statements that does not grow with the persons;
 * whoever links records hears of verified identifiers that come or go.
 */
@ApplicationScoped
class PersonIndex {
    private final SearchTokens tokens;
    private final PersonIdentifiers identifiers;
    private final PersonDigests digests;
    private final Event<VerifiedIdentifiersChanged> verifiedIdentifiersChanged;

    PersonIndex(
            SearchTokens tokens,
            PersonIdentifiers identifiers,
            PersonDigests digests,
            Event<VerifiedIdentifiersChanged> verifiedIdentifiersChanged) {
        this.tokens = tokens;
        this.identifiers = identifiers;
        this.digests = digests;
        this.verifiedIdentifiersChanged = verifiedIdentifiersChanged;
    }

    /** What a record said and says now. */
    record Changed(PersonId id, PersonDetails before, PersonDetails after) {}

    void add(OrganisationId organisation, Map<PersonId, PersonDetails> persons) {
        tokens.add(organisation, tokens(organisation, persons));
        addIdentifiers(
                organisation,
                persons.entrySet().stream()
                        .flatMap(person -> person.getValue().identifiers().stream()
                                .map(each -> entry(organisation, person.getKey(), each)))
                        .toList());
    }

    void change(OrganisationId organisation, List<Changed> changes) {
        List<SearchTokens.Entry> lost = new ArrayList<>();
        List<SearchTokens.Entry> won = new ArrayList<>();
        for (Changed each : changes) {
            Set<Long> old = digests.tokens(organisation, each.before());
            Set<Long> anew = digests.tokens(organisation, each.after());
            entries(each.id(), old)
                    .filter(entry -> !anew.contains(entry.token()))
                    .forEach(lost::add);
            entries(each.id(), anew)
                    .filter(entry -> !old.contains(entry.token()))
                    .forEach(won::add);
        }
        tokens.remove(organisation, lost);
        tokens.add(organisation, won);
        changeIdentifiers(organisation, changes);
    }

    /**
     * Lets nobody be found by these any more, nor keep an identifier from somebody else.
     *
     * @param details of those who can still be read
     */
    void remove(OrganisationId organisation, Collection<PersonId> persons, Map<PersonId, PersonDetails> details) {
        tokens.remove(organisation, tokens(organisation, details));
        identifiers.removeAll(organisation, persons);
        if (details.values().stream()
                .flatMap(each -> each.identifiers().stream())
                .anyMatch(Identifier::verified)) {
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
        add(organisation, Map.of(id, details));
    }

    private void changeIdentifiers(OrganisationId organisation, List<Changed> changes) {
        List<Identifier> lost = changes.stream()
                .flatMap(change -> change.before().identifiers().stream()
                        .filter(each -> !isAmong(each, change.after().identifiers())))
                .toList();
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
                changes.stream()
                        .flatMap(change -> change.after().identifiers().stream()
                                .filter(each -> !isAmong(each, change.before().identifiers()))
                                .map(each -> entry(organisation, change.id(), each)))
                        .toList());
    }

    private static boolean isAmong(Identifier identifier, List<Identifier> others) {
        return others.stream()
                .anyMatch(each ->
                        each.isSameNumberAs(identifier) && each.verified().equals(identifier.verified()));
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

    private List<SearchTokens.Entry> tokens(OrganisationId organisation, Map<PersonId, PersonDetails> persons) {
        return persons.entrySet().stream()
                .flatMap(each -> entries(each.getKey(), digests.tokens(organisation, each.getValue())))
                .toList();
    }

    private static Stream<SearchTokens.Entry> entries(PersonId person, Set<Long> found) {
        return found.stream().map(token -> new SearchTokens.Entry(token, person));
    }
}
