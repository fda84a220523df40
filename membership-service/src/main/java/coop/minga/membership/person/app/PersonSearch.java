package coop.minga.membership.person.app;

import coop.minga.membership.naming.NameWords;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.store.Persons;
import coop.minga.membership.person.store.SearchTokens;
import coop.minga.membership.person.store.SearchTokens.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds persons by name, phone or e-mail address.
 *
 * <p>Guarantee: answers only from the caller's organisation, and opens no more records than a few pages of answers hold,
 * however many bear a name.
 */
@ApplicationScoped
public class PersonSearch {
    /** Further words say little more of whom one looks for, and each is looked up for everybody who has the rarest. */
    private static final int MOST_WORDS = 5;

    /** Where the beginning of a long word finds others too, who are known from those asked for once they are opened. */
    private static final int MOST_CANDIDATES = 500;

    private final Persons persons;
    private final SearchTokens tokens;
    private final PersonDigests digests;
    private final SealedDetails sealedDetails;
    private final OrganisationQueries organisations;

    PersonSearch(
            Persons persons,
            SearchTokens tokens,
            PersonDigests digests,
            SealedDetails sealedDetails,
            OrganisationQueries organisations) {
        this.persons = persons;
        this.tokens = tokens;
        this.digests = digests;
        this.sealedDetails = sealedDetails;
        this.organisations = organisations;
    }

    /** Those whose names have or begin with every word of the text, whole words first, then those that sound so. */
    public PersonMatches byName(OrganisationId organisation, String text, int limit) {
        Set<String> asked = NameWords.of(text);
        if (asked.isEmpty()) {
            return new PersonMatches(List.of(), false);
        }
        List<String> words = asked.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS)
                .toList();
        int mostBegun = words.stream().anyMatch(NameWords::isLongerThanPrefixes) ? MOST_CANDIDATES : limit;
        Found begun = find(organisation, words, Set.of(), mostBegun);
        PersonMatches written = matches(
                organisation,
                begun.isAll() ? begun.persons() : withWholeWords(organisation, words, begun, limit),
                begun.isAll(),
                limit,
                details -> NameWords.rank(asked, NameWords.of(details.names().all())));
        return written.items().size() < limit ? withAlike(organisation, asked, words, written, limit) : written;
    }

    /** Whoever has whole words would drown among all whose names only begin so. */
    private Set<PersonId> withWholeWords(OrganisationId organisation, List<String> words, Found begun, int limit) {
        Set<PersonId> candidates =
                new LinkedHashSet<>(find(organisation, words, words, limit).persons());
        for (String word : words) {
            if (candidates.size() < limit && words.size() > 1) {
                candidates.addAll(find(organisation, words, Set.of(word), limit).persons());
            }
        }
        if (candidates.size() < limit) {
            candidates.addAll(begun.persons());
        }
        return candidates;
    }

    private Found find(OrganisationId organisation, List<String> words, Collection<String> whole, int atMost) {
        Set<Long> wanted = words.stream()
                .map(word -> whole.contains(word)
                        ? digests.word(organisation, word)
                        : digests.prefix(organisation, NameWords.prefixes(word).getLast()))
                .collect(Collectors.toSet());
        return tokens.find(organisation, wanted, atMost);
    }

    /** Adds those whose names only sound as asked. */
    private PersonMatches withAlike(
            OrganisationId organisation, Set<String> asked, List<String> words, PersonMatches written, int limit) {
        if (asked.stream().anyMatch(word -> NameSounds.of(word).isEmpty())) {
            return written;
        }
        Set<Long> sounds = words.stream()
                .map(word -> digests.sound(
                        organisation, NameSounds.of(word).iterator().next()))
                .collect(Collectors.toSet());
        Found found = tokens.find(organisation, sounds, limit);
        Set<PersonId> others = new HashSet<>(found.persons());
        written.items().forEach(each -> others.remove(new PersonId(each.id())));
        PersonMatches alike = matches(
                organisation,
                others,
                found.isAll(),
                limit - written.items().size(),
                details -> NameSounds.alike(asked, NameWords.of(details.names().all())) ? 1 : 0);
        return new PersonMatches(
                Stream.concat(written.items().stream(), alike.items().stream()).toList(),
                written.more() || alike.more());
    }

    /** Those who have the e-mail address; a cooperative may share one. */
    public PersonMatches byEmail(OrganisationId organisation, String email, int limit) {
        String asked = email.strip();
        return reachedUnder(
                organisation, digests.email(organisation, asked), limit, ContactKind.EMAIL, asked::equalsIgnoreCase);
    }

    /** Those who can be reached under the number; a household may share it. */
    public PersonMatches byPhone(OrganisationId organisation, String phone, int limit) {
        String asked = Phones.normalise(phone, organisations.get(organisation).country(), "/phone");
        return reachedUnder(organisation, digests.phone(organisation, asked), limit, ContactKind.PHONE, asked::equals);
    }

    private PersonMatches reachedUnder(
            OrganisationId organisation, long token, int limit, ContactKind kind, Predicate<String> asked) {
        Found found = tokens.find(organisation, Set.of(token), limit);
        return matches(
                organisation,
                found.persons(),
                found.isAll(),
                limit,
                details -> details.contactPoints().stream()
                                .anyMatch(each -> each.kind() == kind && asked.test(each.value()))
                        ? 1
                        : 0);
    }

    /** Opens the candidates and keeps those of a rank above 0: a token is a digest, and digests can meet by chance. */
    private PersonMatches matches(
            OrganisationId organisation,
            Collection<PersonId> candidates,
            boolean isAll,
            int limit,
            ToIntFunction<PersonDetails> ranking) {
        if (candidates.isEmpty()) {
            return new PersonMatches(List.of(), !isAll);
        }
        List<Person> found = persons.list(
                "id in ?1", candidates.stream().map(PersonId::value).toList());
        Map<PersonId, PersonDetails> opened = sealedDetails.open(organisation, found);
        record Match(Person person, PersonDetails details, int rank) {}
        List<Match> matches = found.stream()
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
                .toList();
        return new PersonMatches(
                matches.stream()
                        .limit(limit)
                        .map(match -> PersonView.of(match.person(), match.details()))
                        .toList(),
                !isAll || matches.size() > limit);
    }
}
