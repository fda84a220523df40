package coop.minga.membership.duplicate.app;

import coop.minga.membership.duplicate.DuplicateCandidateId;
import coop.minga.membership.duplicate.domain.CandidatesChanged;
import coop.minga.membership.duplicate.domain.DuplicateCandidate;
import coop.minga.membership.duplicate.domain.DuplicateCandidate.Finding;
import coop.minga.membership.duplicate.domain.DuplicateCandidate.Pair;
import coop.minga.membership.duplicate.domain.Likeness;
import coop.minga.membership.duplicate.domain.ScoreBand;
import coop.minga.membership.duplicate.store.DuplicateCandidates;
import coop.minga.membership.duplicate.store.DuplicateChecks;
import coop.minga.membership.duplicate.store.DuplicateKeys;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonState;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.person.app.PersonView;
import coop.minga.membership.person.app.PersonsErasing;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares persons with those they share a digest with, and keeps the pairs up to date.
 *
 * <p>Guarantee: what a person costs does not grow with the organisation; a pair that people decided about is proposed
 * again only when one of its records has changed. One comparison at a time in an organisation.
 */
@ApplicationScoped
class DuplicateSearch {
    /** Who stands in the history where nobody asked. */
    static final String ACTOR = "minga";

    private static final Logger LOG = Logger.getLogger(DuplicateSearch.class);
    private static final int MOST_OTHERS = 200;
    private static final int MOST_WAITING = 200;

    private final PersonQueries persons;
    private final DuplicateCandidates candidates;
    private final DuplicateKeys keys;
    private final DuplicateChecks checks;
    private final LikenessDigests digests;
    private final OrganisationQueries organisations;
    private final Event<CandidatesChanged> changed;
    private final Clock clock;

    DuplicateSearch(
            PersonQueries persons,
            DuplicateCandidates candidates,
            DuplicateKeys keys,
            DuplicateChecks checks,
            LikenessDigests digests,
            OrganisationQueries organisations,
            Event<CandidatesChanged> changed,
            Clock clock) {
        this.persons = persons;
        this.candidates = candidates;
        this.keys = keys;
        this.checks = checks;
        this.digests = digests;
        this.organisations = organisations;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Compares the next ones that wait, and says how many they were. Who cannot be read goes on waiting, behind all others.
     *
     * @throws IllegalArgumentException nobody else waits
     */
    int compareNext(OrganisationId organisation, int atMost) {
        checks.takeTurn(organisation);
        Set<PersonId> next = checks.next(organisation, atMost);
        Records read = read(organisation, next);
        next.removeAll(read.unreadable());
        if (next.isEmpty() && !read.unreadable().isEmpty() && read.unreadable().size() < atMost) {
            throw new IllegalArgumentException("none of those who wait can be read: " + read.unreadable());
        }
        log(read);
        checks.add(organisation, read.unreadable());
        compare(organisation, next, read.known());
        return next.size();
    }

    /**
     * Compares these now, also with those that were changed last and still wait. Whoever waits behind these, or cannot be
     * read, is compared with them in their own turn.
     */
    void compareNow(OrganisationId organisation, Collection<PersonId> these) {
        checks.takeTurn(organisation);
        Set<PersonId> waiting = checks.last(organisation, MOST_WAITING);
        Records read = read(organisation, waiting);
        log(read);
        waiting.removeAll(read.unreadable());
        digest(organisation, waiting, read.known());
        compare(organisation, these, likenesses(organisation, these));
    }

    /** At once, and not only when the record's turn to be compared comes. */
    void forget(@Observes PersonsErasing erasing) {
        keys.remove(erasing.organisation(), erasing.persons());
    }

    private void compare(OrganisationId organisation, Collection<PersonId> these, Map<PersonId, Likeness> likenesses) {
        if (these.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<PersonId, Likeness> known = new HashMap<>(likenesses);
        Map<PersonId, List<PersonId>> others = new HashMap<>();
        Set<PersonId> unknown = new HashSet<>();
        digest(organisation, these, known)
                .forEach((each, own) -> others.put(each, keys.sharing(organisation, each, own, MOST_OTHERS)));
        others.values().forEach(unknown::addAll);
        unknown.removeAll(known.keySet());
        Map<Pair, DuplicateCandidate> pairs = new HashMap<>();
        candidates.ofToChange(these).forEach(each -> {
            pairs.put(each.pair(), each);
            unknown.add(each.pair().first());
            unknown.add(each.pair().second());
        });
        Records read = read(organisation, unknown);
        log(read);
        known.putAll(read.known());

        Set<Pair> compared = new HashSet<>(pairs.keySet());
        others.forEach((person, all) -> all.forEach(other -> compared.add(new Pair(person, other))));
        List<DuplicateCandidate> moved = new ArrayList<>();
        for (Pair pair : compared) {
            if (read.unreadable().contains(pair.first()) || read.unreadable().contains(pair.second())) {
                // Of what cannot be read nothing is known, not even that the two are different.
                continue;
            }
            Finding finding = finding(organisation, known.get(pair.first()), known.get(pair.second()));
            DuplicateCandidate candidate = pairs.get(pair);
            if (candidate != null) {
                if (candidate.compareAgain(finding, ACTOR, now)) {
                    moved.add(candidate);
                }
            } else if (finding != null && ScoreBand.isCandidate(finding.score())) {
                candidate = new DuplicateCandidate(
                        new DuplicateCandidateId(UuidV7.next(clock)), organisation, pair, finding, ACTOR, now);
                candidates.persist(candidate);
                moved.add(candidate);
            }
        }
        candidates.flush();
        if (!moved.isEmpty()) {
            changed.fire(new CandidatesChanged(moved, organisations.zone(organisation)));
        }
    }

    /** Gives each of these the digests of what is known of it, and says which they are. */
    private Map<PersonId, Set<Long>> digest(
            OrganisationId organisation, Collection<PersonId> these, Map<PersonId, Likeness> known) {
        Map<PersonId, Set<Long>> tokens = new LinkedHashMap<>();
        for (PersonId each : these) {
            Likeness likeness = known.get(each);
            tokens.put(each, likeness == null ? Set.of() : digests.tokens(organisation, likeness));
        }
        keys.replace(organisation, tokens);
        return tokens;
    }

    private @Nullable Finding finding(OrganisationId organisation, @Nullable Likeness one, @Nullable Likeness other) {
        return one == null || other == null
                ? null
                : new Finding(one.compare(other), ByteBuffer.wrap(digests.fingerprint(organisation, one, other)));
    }

    /** @param unreadable which cannot be opened */
    private record Records(Map<PersonId, Likeness> known, Collection<PersonId> unreadable) {}

    private Records read(OrganisationId organisation, Collection<PersonId> ids) {
        try {
            return new Records(likenesses(organisation, ids), Set.of());
        } catch (IllegalArgumentException | IllegalStateException oneOfThem) {
            Map<PersonId, Likeness> known = new HashMap<>();
            List<PersonId> unreadable = new ArrayList<>();
            for (PersonId each : ids) {
                try {
                    known.putAll(likenesses(organisation, List.of(each)));
                } catch (IllegalArgumentException | IllegalStateException closed) {
                    unreadable.add(each);
                }
            }
            return new Records(known, unreadable);
        }
    }

    private static void log(Records read) {
        if (!read.unreadable().isEmpty()) {
            LOG.warnf("Persons who cannot be read are compared when they can: %s", read.unreadable());
        }
    }

    /** Of those that are neither merged nor erased. */
    private Map<PersonId, Likeness> likenesses(OrganisationId organisation, Collection<PersonId> ids) {
        Map<PersonId, Likeness> found = new HashMap<>();
        for (PersonView each : persons.all(organisation, ids)) {
            if (each.state() == PersonState.RECORDED) {
                found.put(new PersonId(each.id()), LikenessDigests.likeness(each));
            }
        }
        return found;
    }
}
