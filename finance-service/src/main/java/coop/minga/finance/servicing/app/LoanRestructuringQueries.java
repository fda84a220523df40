package coop.minga.finance.servicing.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.servicing.LoanRestructuringId;
import coop.minga.finance.servicing.domain.LoanRestructuring;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanRestructurings;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can be asked about restructurings.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class LoanRestructuringQueries {
    private final LoanRestructurings restructurings;
    private final LoanQueries loans;
    private final Lists lists;

    LoanRestructuringQueries(LoanRestructurings restructurings, LoanQueries loans, Lists lists) {
        this.restructurings = restructurings;
        this.loans = loans;
        this.lists = lists;
    }

    /** @throws DomainFailure RESTRUCTURING_UNKNOWN */
    public LoanRestructuringView get(LoanRestructuringId id) {
        LoanRestructuring restructuring = find(id);
        return view(restructuring, loans.known(restructuring.loan()));
    }

    public Page<LoanRestructuringView> list(PageParameters parameters) {
        Page<LoanRestructuring> page = lists.page(
                LoanRestructuring.class,
                LoanRestructuringSort.PROPOSED_AT,
                parameters,
                (criteria, row) -> List.of(),
                LoanRestructuringSort::valueOf,
                each -> each.id().value());
        Map<LoanId, KnownLoan> known =
                loans.known(page.items().stream().map(LoanRestructuring::loan).toList());
        return page.map(each -> view(each, Objects.requireNonNull(known.get(each.loan()))));
    }

    LoanRestructuring find(LoanRestructuringId id) {
        return restructurings.findByIdOptional(id.value()).orElseThrow(LoanRestructuringQueries::unknown);
    }

    /** Under the row's lock, so that of two who decide at once the second sees what the first decided. */
    LoanRestructuring alone(LoanRestructuringId id) {
        return restructurings
                .findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(LoanRestructuringQueries::unknown);
    }

    private static LoanRestructuringView view(LoanRestructuring restructuring, KnownLoan loan) {
        return LoanRestructuringView.of(restructuring, loan.asked().currency());
    }

    private static DomainFailure unknown() {
        return new DomainFailure(ServicingFailure.RESTRUCTURING_UNKNOWN, "You have no restructuring of this id.");
    }
}
