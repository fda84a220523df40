package coop.minga.membership.duplicate.app;

import coop.minga.membership.duplicate.DuplicateCandidateId;
import coop.minga.membership.duplicate.domain.CandidateStep;
import coop.minga.membership.duplicate.domain.CandidatesChanged;
import coop.minga.membership.duplicate.domain.DuplicateCandidate;
import coop.minga.membership.duplicate.domain.DuplicateCandidate.Pair;
import coop.minga.membership.duplicate.store.DuplicateCandidates;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonMergeCommands;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.membership.person.app.PersonsMergeUndoing;
import coop.minga.membership.person.app.PersonsMerging;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What can be done with pairs of records.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction. A merge of two records marks their pair,
 * whichever way it was asked for; the records are locked before their pair, here as everywhere.
 */
@ApplicationScoped
public class DuplicateCommands {
    private final DuplicateCandidates candidates;
    private final DuplicateSearch search;
    private final PersonMergeCommands merges;
    private final PersonQueries persons;
    private final OrganisationQueries organisations;
    private final Event<CandidatesChanged> changed;
    private final Clock clock;

    DuplicateCommands(
            DuplicateCandidates candidates,
            DuplicateSearch search,
            PersonMergeCommands merges,
            PersonQueries persons,
            OrganisationQueries organisations,
            Event<CandidatesChanged> changed,
            Clock clock) {
        this.candidates = candidates;
        this.search = search;
        this.merges = merges;
        this.persons = persons;
        this.organisations = organisations;
        this.changed = changed;
        this.clock = clock;
    }

    /** @throws DomainFailure DUPLICATE_CANDIDATE_UNKNOWN, DUPLICATE_STEP_NOT_ALLOWED */
    public DuplicateCandidateView take(Caller caller, DuplicateCandidateId id, CandidateStep step) {
        DuplicateCandidate candidate = candidates.findToChange(id).orElseThrow(DuplicateQueries::unknown);
        move(candidate, step, caller.subject());
        return DuplicateCandidateView.of(candidate);
    }

    /**
     * Merges the two records.
     *
     * @throws DomainFailure DUPLICATE_CANDIDATE_UNKNOWN, DUPLICATE_KEPT_IS_NEITHER, or what the merge refuses
     */
    public DuplicateCandidateView merge(Caller caller, DuplicateCandidateId id, PersonId kept) {
        DuplicateCandidate candidate = candidates.findByIdOptional(id.value()).orElseThrow(DuplicateQueries::unknown);
        merges.merge(caller, kept, candidate.otherThan(kept));
        return DuplicateCandidateView.of(candidate);
    }

    /**
     * Compares a person with the others now and not in the background.
     *
     * @throws DomainFailure PERSON_UNKNOWN
     */
    public List<DuplicateCandidateView> compare(OrganisationId organisation, PersonId person) {
        persons.get(organisation, person);
        search.compareNow(organisation, List.of(person));
        return candidates.ofToChange(List.of(person)).stream()
                .map(DuplicateCandidateView::of)
                .toList();
    }

    void markMerged(@Observes PersonsMerging merging) {
        candidates
                .findToChange(new Pair(merging.kept(), merging.absorbed()))
                .ifPresent(candidate -> move(candidate, CandidateStep.MERGE, DuplicateSearch.ACTOR));
    }

    void markOpen(@Observes PersonsMergeUndoing undoing) {
        candidates
                .findToChange(new Pair(undoing.kept(), undoing.absorbed()))
                .ifPresent(candidate -> move(candidate, CandidateStep.MERGE_UNDOING, DuplicateSearch.ACTOR));
    }

    private void move(DuplicateCandidate candidate, CandidateStep step, String actor) {
        Instant now = clock.instant();
        candidate.take(step, actor, now);
        candidates.flush();
        changed.fire(new CandidatesChanged(List.of(candidate), organisations.zone(candidate.organisation())));
    }
}
