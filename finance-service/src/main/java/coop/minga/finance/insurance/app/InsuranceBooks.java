package coop.minga.finance.insurance.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.insurance.domain.InsuranceFailure;
import coop.minga.finance.insurance.domain.InsurancePolicy;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books premiums and claims in the fund of the policy.
 *
 * <p>Guarantee: inside the caller's transaction; a fund never pays out of an account more than it has there.
 */
@ApplicationScoped
class InsuranceBooks {
    private static final String PREMIUM = "INSURANCE_PREMIUM";
    private static final String CLAIM = "INSURANCE_CLAIM";

    private final LedgerAccountQueries accounts;
    private final ChartQueries chart;
    private final Ledger ledger;

    InsuranceBooks(LedgerAccountQueries accounts, ChartQueries chart, Ledger ledger) {
        this.accounts = accounts;
        this.chart = chart;
        this.ledger = ledger;
    }

    /** @throws DomainFailure ACCOUNT_FOR_USE_MISSING, or the ledger's */
    void premium(Author author, InsurancePolicy policy, JournalEntryId entry, Money amount, IncomingMoney from) {
        FundId fund = policy.terms().fund();
        LedgerAccountId income = chart.accountFor(AccountUse.INSURANCE_PREMIUMS);
        List<Posting> postings = new ArrayList<>(from.handedTo(fund, amount));
        postings.add(Posting.credit(income, fund, amount));
        post(author, policy, entry, PREMIUM, policy.id().value(), postings);
    }

    /**
     * Pays a claim.
     *
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, LEDGER_ACCOUNT_UNKNOWN, INSURANCE_ACCOUNT_UNFIT,
     *     INSURANCE_FUND_SHORT, or the ledger's
     */
    void claim(
            Author author,
            InsurancePolicy policy,
            JournalEntryId entry,
            UUID claim,
            Money amount,
            @Nullable LedgerAccountId from) {
        FundId fund = policy.terms().fund();
        LedgerAccountId payer = money(from);
        LedgerAccountId expense = chart.accountFor(AccountUse.INSURANCE_CLAIMS);
        post(
                author,
                policy,
                entry,
                CLAIM,
                claim,
                List.of(Posting.debit(expense, fund, amount), Posting.credit(payer, fund, amount)));
        // After the posting, which holds the balance until the end of the transaction.
        Money left = accounts.payable(payer, fund);
        if (left.minor() < 0) {
            throw new DomainFailure(
                    InsuranceFailure.INSURANCE_FUND_SHORT,
                    "The fund has less on this account.",
                    Map.of("missing", Amount.of(left.negated()), "fund", fund.value()));
        }
    }

    private void post(
            Author author,
            InsurancePolicy policy,
            JournalEntryId entry,
            String source,
            UUID sourceId,
            List<Posting> postings) {
        ledger.postWithin(
                author,
                List.of(EntryDraft.entry(entry, policy.organisation(), null, source, sourceId, null, postings)));
    }

    /**
     * The account of money that is named, or the chart's cash.
     *
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, LEDGER_ACCOUNT_UNKNOWN, INSURANCE_ACCOUNT_UNFIT
     */
    LedgerAccountId money(@Nullable LedgerAccountId named) {
        if (named == null) {
            return chart.accountFor(AccountUse.CASH);
        }
        LedgerAccountView account = accounts.get(named);
        if (account.accountClass() != AccountClass.ASSET || !account.postedByHand()) {
            throw DomainFailure.at(
                    InsuranceFailure.INSURANCE_ACCOUNT_UNFIT, "/ledgerAccount", "Name an account that holds money.");
        }
        return named;
    }

    void refuseInJournal(@Observes ReversalAsked asked) {
        if (asked.source().equals(PREMIUM) || asked.source().equals(CLAIM)) {
            throw PremiumPayments.entryStays();
        }
    }
}
