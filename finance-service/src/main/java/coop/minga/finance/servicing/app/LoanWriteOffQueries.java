package coop.minga.finance.servicing.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.servicing.LoanWriteOffId;
import coop.minga.finance.servicing.domain.LoanWriteOff;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanWriteOffs;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Objects;

/**
 * What can be asked about write-offs.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class LoanWriteOffQueries {
    private final LoanWriteOffs writeOffs;
    private final LoanQueries loans;
    private final Lists lists;

    LoanWriteOffQueries(LoanWriteOffs writeOffs, LoanQueries loans, Lists lists) {
        this.writeOffs = writeOffs;
        this.loans = loans;
        this.lists = lists;
    }

    /** @throws DomainFailure WRITE_OFF_UNKNOWN */
    public LoanWriteOffView get(LoanWriteOffId id) {
        LoanWriteOff writeOff = find(id);
        return view(writeOff, loans.known(writeOff.loan()));
    }

    public Page<LoanWriteOffView> list(PageParameters parameters, LoanWriteOffFilter filter) {
        Page<LoanWriteOff> page = lists.page(
                LoanWriteOff.class,
                LoanWriteOffSort.PROPOSED_AT,
                parameters,
                filter::of,
                LoanWriteOffSort::valueOf,
                each -> each.id().value());
        Map<LoanId, KnownLoan> known =
                loans.known(page.items().stream().map(LoanWriteOff::loan).toList());
        return page.map(each -> view(each, Objects.requireNonNull(known.get(each.loan()))));
    }

    LoanWriteOff find(LoanWriteOffId id) {
        return writeOffs.findByIdOptional(id.value()).orElseThrow(LoanWriteOffQueries::unknown);
    }

    /** Under the row's lock, so that of two who decide at once the second sees what the first decided. */
    LoanWriteOff alone(LoanWriteOffId id) {
        return writeOffs
                .findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(LoanWriteOffQueries::unknown);
    }

    private static LoanWriteOffView view(LoanWriteOff writeOff, KnownLoan loan) {
        return LoanWriteOffView.of(writeOff, loan.asked().currency());
    }

    private static DomainFailure unknown() {
        return new DomainFailure(ServicingFailure.WRITE_OFF_UNKNOWN, "You have no write-off of this id.");
    }
}
