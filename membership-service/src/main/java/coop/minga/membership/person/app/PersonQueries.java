package coop.minga.membership.person.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonState;
import coop.minga.membership.person.SelfDeclaredGroup;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.membership.person.store.Persons;
import coop.minga.membership.unit.app.UnitQueries;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about persons.
 *
 * <p>Guarantee: answers only from the caller's organisation; opens the fields of a whole page with one statement.
 */
@ApplicationScoped
public class PersonQueries {
    private final Persons persons;
    private final SealedDetails sealedDetails;
    private final UnitQueries units;
    private final Lists lists;

    PersonQueries(Persons persons, SealedDetails sealedDetails, UnitQueries units, Lists lists) {
        this.persons = persons;
        this.sealedDetails = sealedDetails;
        this.units = units;
        this.lists = lists;
    }

    /** @throws DomainFailure PERSON_UNKNOWN */
    public PersonView get(OrganisationId organisation, PersonId id) {
        Person person = persons.findByIdOptional(id.value()).orElseThrow(PersonQueries::unknown);
        return views(organisation, List.of(person)).getFirst();
    }

    /** Those of the ids that name a person, in whichever state; two statements however many. */
    public List<PersonView> all(OrganisationId organisation, Collection<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : views(
                        organisation,
                        persons.list(
                                "id in ?1", ids.stream().map(PersonId::value).toList()));
    }

    public Page<PersonView> list(
            OrganisationId organisation,
            PageParameters parameters,
            PersonState state,
            @Nullable HouseholdId household,
            @Nullable Sex sex) {
        Page<Person> page = lists.page(
                Person.class,
                PersonSort.CREATED_AT,
                parameters,
                (criteria, row) -> {
                    List<Predicate> where = new ArrayList<>();
                    // Both as text in the statement, or the indexes of the rare ones would not be recognised.
                    where.add(criteria.equal(row.get("state"), criteria.literal(state)));
                    if (household != null) {
                        where.add(criteria.equal(row.get("household"), household.value()));
                    }
                    if (sex != null) {
                        where.add(criteria.equal(row.get("sex"), criteria.literal(sex)));
                    }
                    return where;
                },
                PersonSort::valueOf,
                person -> person.id().value());
        return page.with(views(organisation, page.items()));
    }

    /** Which of the ids name a person who is neither merged nor erased; one statement, opens nothing. */
    public Set<PersonId> existing(OrganisationId organisation, Collection<PersonId> ids) {
        return ids.isEmpty() ? Set.of() : persons.existing(organisation, ids);
    }

    /**
     * Who stands for these persons, locked in the order of their ids until the transaction ends: they themselves, or
     * whoever absorbed them, at the end of all merges. An id that names nobody stands for itself.
     */
    public Map<PersonId, PersonId> lockStanding(Collection<PersonId> ids) {
        units.keepTree();
        Map<PersonId, PersonId> standing = new HashMap<>();
        ids.forEach(id -> standing.put(id, id));
        boolean moved = true;
        while (moved) {
            Map<PersonId, PersonId> absorbed = new HashMap<>();
            for (Person person : persons.lock(new HashSet<>(standing.values()))) {
                PersonId into = person.mergedInto();
                if (into != null) {
                    absorbed.put(person.id(), into);
                }
            }
            standing.replaceAll((id, at) -> absorbed.getOrDefault(at, at));
            moved = !absorbed.isEmpty();
        }
        return standing;
    }

    /** Who stands for a person, read without a lock: itself, or whoever absorbed it, at the end of all merges. */
    public PersonId standing(PersonId id) {
        PersonId standing = id;
        for (PersonId into = id; into != null; into = mergedInto(standing)) {
            standing = into;
        }
        return standing;
    }

    private @Nullable PersonId mergedInto(PersonId id) {
        return persons.findByIdOptional(id.value()).map(Person::mergedInto).orElse(null);
    }

    /** At which versions these persons stand, locked in the order of their ids until the transaction ends. */
    public Map<PersonId, Long> lockVersions(Collection<PersonId> ids) {
        units.keepTree();
        return persons.lock(ids).stream().collect(Collectors.toMap(Person::id, Person::version));
    }

    /**
     * Keeps the person behind something from being merged or erased until the transaction ends. For whoever is to lock what
     * is a person's: a merge has the persons before that, and one of two that wait for each other is lost.
     *
     * @param owner whose it is; asked again after the wait, for a merge may have given it to another by then
     * @return who that is now, if it is there
     */
    public Optional<PersonId> keepOwner(Supplier<Optional<PersonId>> owner) {
        Optional<PersonId> before = Optional.empty();
        Optional<PersonId> now = owner.get();
        while (!now.equals(before)) {
            now.ifPresent(persons::keep);
            before = now;
            now = owner.get();
        }
        return now;
    }

    /**
     * What the person has said of themselves; for nobody but the person.
     *
     * @throws DomainFailure PERSON_UNKNOWN
     */
    public List<SelfDeclaredGroup> ownGroups(OrganisationId organisation, PersonId id) {
        Person person = persons.findByIdOptional(id.value()).orElseThrow(PersonQueries::unknown);
        PersonDetails details =
                sealedDetails.open(organisation, List.of(person)).get(id);
        return details == null || details.selfDeclaredGroups() == null ? List.of() : details.selfDeclaredGroups();
    }

    private List<PersonView> views(OrganisationId organisation, List<Person> rows) {
        Map<PersonId, PersonDetails> opened = sealedDetails.open(organisation, rows);
        return rows.stream()
                .map(each -> PersonView.of(each, opened.get(each.id())))
                .toList();
    }

    static DomainFailure unknown() {
        return new DomainFailure(PersonFailure.PERSON_UNKNOWN, "Your organisation has no person of this id.");
    }
}
