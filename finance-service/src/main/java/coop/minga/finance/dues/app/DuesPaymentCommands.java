package coop.minga.finance.dues.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.dues.app.DuesPayments.Payment;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a treasurer does with payments of dues.
 *
 * <p>Guarantee: that of {@link DuesPayments}, in the caller's name.
 */
@ApplicationScoped
public class DuesPaymentCommands {
    private final DuesPayments payments;
    private final ChartQueries chart;

    DuesPaymentCommands(DuesPayments payments, ChartQueries chart) {
        this.payments = payments;
        this.chart = chart;
    }

    /** @throws DomainFailure as {@link DuesPayments#pay} */
    public DuesReceiptView pay(Caller caller, Payment payment) {
        return payments.pay(Author.of(caller, "POST /api/v1/dues-payments"), organisation(caller), payment);
    }

    /** @throws DomainFailure as {@link DuesPayments#reverse} */
    public DuesReceiptView reverse(
            Caller caller,
            JournalEntryId payment,
            JournalEntryId id,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {
        return payments.reverse(
                Author.of(caller, "POST /api/v1/dues-payments/{id}/reversals"),
                organisation(caller),
                payment,
                id,
                effectiveOn,
                description);
    }

    /**
     * Where money goes: the chart's cash if nobody says more.
     *
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, LEDGER_ACCOUNT_UNFIT
     */
    public LedgerAccountId into(@Nullable LedgerAccountId named) {
        return chart.accountOr(named, AccountUse.CASH, "/into");
    }

    /** The journal alone would leave behind what is told of the member. */
    void refuseInJournal(@Observes ReversalAsked asked) {
        if (DuesMove.moved(asked.source())) {
            throw new DomainFailure(
                    DuesFailure.DUES_ENTRY_OF_A_MEMBER, "Take the payment of dues back; waive what is not to be owed.");
        }
    }

    private static OrganisationId organisation(Caller caller) {
        return new OrganisationId(caller.organisation());
    }
}
