package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.ledger.app.JournalEntryView;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.servicing.domain.LoanRepayment;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanRepaymentRows;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about repayments.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class LoanRepaymentQueries {
    private final LoanRepaymentRows rows;
    private final JournalEntryQueries entries;
    private final LoanQueries loans;
    private final Lists lists;

    LoanRepaymentQueries(LoanRepaymentRows rows, JournalEntryQueries entries, LoanQueries loans, Lists lists) {
        this.rows = rows;
        this.entries = entries;
        this.loans = loans;
        this.lists = lists;
    }

    /** @throws DomainFailure REPAYMENT_UNKNOWN */
    public LoanRepaymentView get(JournalEntryId id) {
        return LoanRepaymentView.of(find(id), entries.get(id));
    }

    /** @throws DomainFailure LOAN_UNKNOWN */
    public Page<LoanRepaymentView> ofLoan(PageParameters parameters, LoanId loan) {
        loans.known(loan);
        return list(parameters, loan);
    }

    /** @param loan all loans' if null */
    public Page<LoanRepaymentView> list(PageParameters parameters, @Nullable LoanId loan) {
        Page<LoanRepayment> page = lists.page(
                LoanRepayment.class,
                LoanRepaymentSort.RECORDED_AT,
                parameters,
                (criteria, row) -> loan == null ? List.of() : List.of(criteria.equal(row.get("loan"), loan.value())),
                LoanRepaymentSort::valueOf,
                each -> each.id().value());
        Map<JournalEntryId, JournalEntryView> found =
                entries.getAll(page.items().stream().map(LoanRepayment::id).toList());
        return page.map(each -> LoanRepaymentView.of(each, Objects.requireNonNull(found.get(each.id()))));
    }

    LoanRepayment find(JournalEntryId id) {
        return rows.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        ServicingFailure.REPAYMENT_UNKNOWN, "You have taken in no repayment of this id."));
    }
}
