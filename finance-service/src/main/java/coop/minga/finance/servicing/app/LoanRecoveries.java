package coop.minga.finance.servicing.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what is paid after all for loans that were written off.
 *
 * <p>Guarantee: an entry of the journal and nothing besides, inside the caller's transaction; it is taken back as any entry.
 */
@ApplicationScoped
public class LoanRecoveries {
    private static final String RECOVERY = "LOAN_RECOVERY";

    private final OwedLoans owed;
    private final ChartQueries charts;
    private final Ledger ledger;

    LoanRecoveries(OwedLoans owed, ChartQueries charts, Ledger ledger) {
        this.owed = owed;
        this.charts = charts;
        this.ledger = ledger;
    }

    /**
     * @param paidInto the account that holds the money; the chart's cash if null
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_WRITTEN_OFF, REPAYMENT_AMOUNT_INVALID, ACCOUNT_FOR_USE_MISSING, and every
     *     refusal of the ledger
     */
    public LoanRecoveryView recover(
            Caller caller,
            JournalEntryId id,
            LoanId asked,
            Money amount,
            @Nullable LedgerAccountId paidInto,
            @Nullable LocalDate effectiveOn) {
        OwedLoan loan = owed.read(asked);
        if (loan.state() != LoanState.WRITTEN_OFF) {
            throw new DomainFailure(
                    ServicingFailure.LOAN_NOT_WRITTEN_OFF,
                    "What is paid for it is a repayment.",
                    Map.of("currentState", loan.state()));
        }
        loan.requireAmount(amount);
        LedgerAccountId into = charts.accountOr(paidInto, AccountUse.CASH, "/paidInto");
        RecordedEntry entry = ledger.postWithin(
                        Author.of(caller, "POST /api/v1/loans/{id}/recoveries"),
                        List.of(EntryDraft.entry(
                                id,
                                loan.organisation(),
                                effectiveOn,
                                RECOVERY,
                                asked.value(),
                                null,
                                List.of(
                                        Posting.debit(into, loan.fund(), amount),
                                        Posting.credit(
                                                charts.accountFor(AccountUse.LOAN_RECOVERIES), loan.fund(), amount)))))
                .getFirst();
        return LoanRecoveryView.of(asked, amount, entry);
    }
}
