package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.finance.solidaritygrant.store.SolidarityRounds;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about rounds.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class SolidarityRoundQueries {
    private final SolidarityRounds rounds;
    private final Lists lists;

    SolidarityRoundQueries(SolidarityRounds rounds, Lists lists) {
        this.rounds = rounds;
        this.lists = lists;
    }

    /** @throws DomainFailure SOLIDARITY_ROUND_UNKNOWN */
    public SolidarityRoundView get(SolidarityRoundId id) {
        return SolidarityRoundView.of(rounds.findByIdOptional(id.value()).orElseThrow(SolidarityRoundQueries::unknown));
    }

    /** @param scheme all schemes' if null */
    public Page<SolidarityRoundView> list(PageParameters page, @Nullable UUID scheme) {
        return lists.page(
                        SolidarityRound.class,
                        SolidarityRoundSort.OPENED_AT,
                        page,
                        (criteria, row) ->
                                scheme == null ? List.of() : List.of(criteria.equal(row.get("scheme"), scheme)),
                        SolidarityRoundSort::valueOf,
                        round -> round.id().value())
                .map(SolidarityRoundView::of);
    }

    static DomainFailure unknown() {
        return new DomainFailure(SolidarityFailure.SOLIDARITY_ROUND_UNKNOWN, "You have no round of this id.");
    }
}
