package coop.minga.membership.person.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.naming.NameWords;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonState;
import coop.minga.membership.person.SelfDeclaredGroup;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.membership.person.store.Persons;
import coop.minga.membership.person.store.SearchTokens;
import coop.minga.membership.unit.app.UnitQueries;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about persons.
 *
 * <p>Guarantee: answers only from the caller's organisation; opens the fields of a whole page with one statement.
 */
@ApplicationScoped
public class PersonQueries {
    /** Enough to rank; who types two letters of a common name in a large union has to type a third. */
    private static final int MOST_CANDIDATES = 500;

    private final Persons persons;
    private final SearchTokens tokens;
    private final PersonDigests digests;
    private final SealedDetails sealedDetails;
    private final OrganisationQueries organisations;
    private final UnitQueries units;
    private final Lists lists;

    PersonQueries(
            Persons persons,
            SearchTokens tokens,
            PersonDigests digests,
            SealedDetails sealedDetails,
            OrganisationQueries organisations,
            UnitQueries units,
            Lists lists) {
        this.persons = persons;
        this.tokens = tokens;
        this.digests = digests;
        this.sealedDetails = sealedDetails;
        this.organisations = organisations;
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
                    where.add(criteria.equal(row.get("state"), state));
                    if (household != null) {
                        where.add(criteria.equal(row.get("household"), household.value()));
                    }
                    if (sex != null) {
                        where.add(criteria.equal(row.get("sex"), sex));
                    }
                    return where;
                },
                PersonSort::valueOf,
                person -> person.id().value());
        return new Page<>(views(organisation, page.items()), page.next(), page.count());
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

    /** Those whose names have or begin with every word of the text, whole words first. */
    public List<PersonView> searchByName(OrganisationId organisation, String text, int limit) {
        Set<String> asked = NameWords.of(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Long> beginnings = asked.stream()
                .map(word ->
                        digests.prefix(organisation, NameWords.prefixes(word).getLast()))
                .distinct()
                .toList();
        List<Long> words =
                asked.stream().map(word -> digests.word(organisation, word)).toList();
        List<PersonId> candidates = tokens.find(organisation, beginnings, words, MOST_CANDIDATES);
        List<PersonView> written = rank(
                organisation,
                candidates,
                limit,
                details -> NameWords.rank(asked, NameWords.of(details.names().all())));
        return written.size() < limit ? withAlike(organisation, asked, written, limit) : written;
    }

    /** Adds those whose names only sound as asked. */
    private List<PersonView> withAlike(
            OrganisationId organisation, Set<String> asked, List<PersonView> written, int limit) {
        if (asked.stream().anyMatch(word -> NameSounds.of(word).isEmpty())) {
            return written;
        }
        Set<Long> sounds = asked.stream()
                .map(word -> digests.sound(
                        organisation, NameSounds.of(word).iterator().next()))
                .collect(Collectors.toSet());
        Set<UUID> known = written.stream().map(PersonView::id).collect(Collectors.toSet());
        List<PersonId> candidates = tokens.find(organisation, sounds, List.of(), MOST_CANDIDATES).stream()
                .filter(each -> !known.contains(each.value()))
                .toList();
        List<PersonView> alike = rank(
                organisation,
                candidates,
                limit - written.size(),
                details -> NameSounds.alike(asked, NameWords.of(details.names().all())) ? 1 : 0);
        return Stream.concat(written.stream(), alike.stream()).toList();
    }

    /** Those who have the e-mail address; a cooperative may share one. */
    public List<PersonView> searchByEmail(OrganisationId organisation, String email, int limit) {
        String asked = email.strip();
        List<PersonId> candidates =
                tokens.find(organisation, List.of(digests.email(organisation, asked)), List.of(), MOST_CANDIDATES);
        return rank(
                organisation,
                candidates,
                limit,
                details -> details.contactPoints().stream()
                                .anyMatch(each -> each.kind() == ContactKind.EMAIL
                                        && each.value().equalsIgnoreCase(asked))
                        ? 1
                        : 0);
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

    /** Those who can be reached under the number; a household may share it. */
    public List<PersonView> searchByPhone(OrganisationId organisation, String phone, int limit) {
        String normalised =
                Phones.normalise(phone, organisations.get(organisation).country(), "/phone");
        List<PersonId> candidates =
                tokens.find(organisation, List.of(digests.phone(organisation, normalised)), List.of(), MOST_CANDIDATES);
        return rank(
                organisation,
                candidates,
                limit,
                details -> details.contactPoints().stream()
                                .anyMatch(each -> each.kind() == ContactKind.PHONE
                                        && each.value().equals(normalised))
                        ? 1
                        : 0);
    }

    /** Opens the candidates and keeps those of a rank above 0: a token is a digest, and digests can meet by chance. */
    private List<PersonView> rank(
            OrganisationId organisation, List<PersonId> candidates, int limit, ToIntFunction<PersonDetails> ranking) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Person> found = persons.list(
                "id in ?1", candidates.stream().map(PersonId::value).toList());
        Map<PersonId, PersonDetails> opened = sealedDetails.open(organisation, found);
        record Match(Person person, PersonDetails details, int rank) {}
        return found.stream()
                .filter(each -> opened.containsKey(each.id()))
                .map(each -> {
                    PersonDetails details = Objects.requireNonNull(opened.get(each.id()));
                    return new Match(each, details, ranking.applyAsInt(details));
                })
                .filter(match -> match.rank() > 0)
                .sorted(Comparator.comparingInt(Match::rank)
                        .reversed()
                        .thenComparing(match -> match.person().createdAt())
                        .thenComparing(match -> match.person().id().value()))
                .limit(limit)
                .map(match -> PersonView.of(match.person(), match.details()))
                .toList();
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
