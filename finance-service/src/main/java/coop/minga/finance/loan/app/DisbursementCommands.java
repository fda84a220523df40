package coop.minga.finance.loan.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.LoanDisbursements.Source;
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

    DisbursementCommands(LoanDisbursements disbursements) {
        this.disbursements = disbursements;
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
        var source = new Source(useOf(payout.way()), payout.account());
        return LoanDisbursementView.of(
                disbursements.disburse(Author.of(caller, ACTION), payout.entry(), id, source, payout.effectiveOn()));
    }

    private static AccountUse useOf(PayoutWay way) {
        return switch (way) {
            case CASH -> AccountUse.CASH;
            case BANK -> AccountUse.BANK;
            case MOBILE_MONEY -> AccountUse.MOBILE_MONEY;
        };
    }
}
