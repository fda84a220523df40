package coop.minga.membership.person.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonState;
import coop.minga.membership.person.domain.Person;
import coop.minga.membership.person.store.PersonReindexes;
import coop.minga.membership.person.store.Persons;
import coop.minga.membership.person.store.SearchTokens;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Gives persons the search tokens they lack, and has them compared for duplicates, in the background.
 *
 * <p>Guarantee: any number of processes may do it at once; batches commit by themselves, so an interruption loses one of
 * them and the next round makes up for it; to index somebody twice changes nothing. Who was merged or erased stays
 * unfindable.
 */
@ApplicationScoped
public class PersonIndexing {
    private static final Logger LOG = Logger.getLogger(PersonIndexing.class);
    private static final int BATCH = 200;

    private final PersonReindexes reindexes;
    private final Persons persons;
    private final SearchTokens tokens;
    private final PersonDigests digests;
    private final SealedDetails sealedDetails;
    private final Event<PersonsChanged> personsChanged;
    private final Transactions transactions;
    private volatile boolean failing;

    PersonIndexing(
            PersonReindexes reindexes,
            Persons persons,
            SearchTokens tokens,
            PersonDigests digests,
            SealedDetails sealedDetails,
            Event<PersonsChanged> personsChanged,
            Transactions transactions) {
        this.reindexes = reindexes;
        this.persons = persons;
        this.tokens = tokens;
        this.digests = digests;
        this.sealedDetails = sealedDetails;
        this.personsChanged = personsChanged;
        this.transactions = transactions;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void indexWhoWaits() {
        try {
            List<OrganisationId> waiting = transactions.open(Login.HOUSEKEEPING, reindexes::organisations);
            EachAlone.run(LOG, "index persons", waiting, this::indexAll);
            failing = false;
        } catch (DatabaseFailure failure) {
            // Once for each outage: a round is every five seconds.
            if (!failing) {
                LOG.warnf("Persons are indexed again when the database answers: %s", failure.getMessage());
            }
            failing = true;
        }
    }

    private void indexAll(OrganisationId organisation) {
        int done;
        do {
            done = transactions.inOrganisation(organisation.value(), () -> indexNext(organisation, BATCH));
        } while (done == BATCH);
    }

    /**
     * Indexes the next ones that wait, inside the caller's transaction, and says how many they were. Who cannot be opened
     * goes on waiting, behind all others.
     *
     * @throws IllegalArgumentException nobody else waits
     */
    public int indexNext(OrganisationId organisation, int atMost) {
        Set<PersonId> next = reindexes.next(organisation, atMost);
        if (next.isEmpty()) {
            return 0;
        }
        // Locked: a correction at the same time would otherwise leave the tokens of a name that is no more.
        List<Person> recorded = persons.lock(next).stream()
                .filter(person -> person.state() == PersonState.RECORDED)
                .toList();
        Map<PersonId, PersonDetails> opened = new HashMap<>();
        List<PersonId> closed = open(organisation, recorded, opened);
        if (!closed.isEmpty()) {
            next.removeAll(closed);
            if (next.isEmpty() && closed.size() < atMost) {
                throw new IllegalArgumentException("none of those who wait can be opened: " + closed);
            }
            LOG.warnf("Persons who cannot be opened are indexed when they can: %s", closed);
            reindexes.addTried(organisation, closed);
        }
        List<SearchTokens.Entry> entries = new ArrayList<>();
        opened.forEach((id, details) ->
                digests.tokens(organisation, details).forEach(token -> entries.add(new SearchTokens.Entry(token, id))));
        tokens.addMissing(organisation, entries);
        if (!opened.isEmpty()) {
            personsChanged.fire(new PersonsChanged(organisation, List.copyOf(opened.keySet())));
        }
        return next.size();
    }

    /** Opens all at once where that can be, and says who cannot be opened. */
    private List<PersonId> open(
            OrganisationId organisation, List<Person> recorded, Map<PersonId, PersonDetails> opened) {
        try {
            opened.putAll(sealedDetails.open(organisation, recorded));
            return List.of();
        } catch (IllegalArgumentException | IllegalStateException oneOfThem) {
            List<PersonId> closed = new ArrayList<>();
            for (Person each : recorded) {
                try {
                    opened.putAll(sealedDetails.open(organisation, List.of(each)));
                } catch (IllegalArgumentException | IllegalStateException itself) {
                    closed.add(each.id());
                }
            }
            return closed;
        }
    }
}
