package coop.minga.finance.loan.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.domain.PayoutWay;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pays out a loan that somebody asks to be paid out.
 *
 * <p>Guarantee: one use case inside the caller's transaction.
 */
@ApplicationScoped
public class DisbursementCommands {
    private static final String ACTION = "POST /api/v1/loans/{id}/disbursements";

    private final LoanDisbursements disbursements;
    private final LoanQueries queries;
    private final ChartQueries charts;

    DisbursementCommands(LoanDisbursements disbursements, LoanQueries queries, ChartQueries charts) {
        this.disbursements = disbursements;
        this.queries = queries;
        this.charts = charts;
    }

    /**
     * How it is handed over.
     *
     * <p>Guarantee: none; the ledger checks it.
     *
     * @param account the one the chart names for the way if null
     */
    public record Payout(
            JournalEntryId entry,
            PayoutWay way,
            @Nullable LedgerAccountId account,
            @Nullable LocalDate effectiveOn) {}

    /** @throws DomainFailure what {@link LoanDisbursements#disburseWithin} refuses */
    public LoanDisbursementView disburse(Caller caller, LoanId id, Payout payout) {
        LedgerAccountId from = payout.account() == null ? charts.accountFor(useOf(payout.way())) : payout.account();
        RecordedEntry recorded =
                disbursements.disburseWithin(Author.of(caller, ACTION), payout.entry(), id, from, payout.effectiveOn());
        return LoanDisbursementView.of(recorded, queries.known(id), from);
    }

    private static AccountUse useOf(PayoutWay way) {
        return switch (way) {
            case CASH -> AccountUse.CASH;
            case BANK -> AccountUse.BANK;
            case MOBILE_MONEY -> AccountUse.MOBILE_MONEY;
        };
    }
}
