package coop.minga.membership.duplicate.app;

import coop.minga.membership.duplicate.DuplicateCandidateId;
import coop.minga.membership.duplicate.domain.CandidateState;
import coop.minga.membership.duplicate.domain.DuplicateCandidate;
import coop.minga.membership.duplicate.domain.DuplicateFailure;
import coop.minga.membership.duplicate.store.DuplicateCandidates;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about pairs of records.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class DuplicateQueries {
    private final DuplicateCandidates candidates;
    private final Lists lists;

    DuplicateQueries(DuplicateCandidates candidates, Lists lists) {
        this.candidates = candidates;
        this.lists = lists;
    }

    /** @throws DomainFailure DUPLICATE_CANDIDATE_UNKNOWN */
    public DuplicateCandidateView get(DuplicateCandidateId id) {
        return candidates
                .findByIdOptional(id.value())
                .map(DuplicateCandidateView::of)
                .orElseThrow(DuplicateQueries::unknown);
    }

    public Page<DuplicateCandidateView> list(
            PageParameters page, @Nullable CandidateState state, @Nullable PersonId person) {
        return lists.page(
                        DuplicateCandidate.class,
                        DuplicateSort.CREATED_AT,
                        page,
                        (criteria, row) -> {
                            List<Predicate> where = new ArrayList<>();
                            if (state != null) {
                                where.add(criteria.equal(row.get("state"), state));
                            }
                            if (person != null) {
                                where.add(criteria.or(
                                        criteria.equal(row.get("first"), person.value()),
                                        criteria.equal(row.get("second"), person.value())));
                            }
                            return where;
                        },
                        DuplicateSort::valueOf,
                        candidate -> candidate.id().value())
                .map(DuplicateCandidateView::of);
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                DuplicateFailure.DUPLICATE_CANDIDATE_UNKNOWN, "Your organisation has no pair of records of this id.");
    }
}
