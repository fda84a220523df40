package coop.minga.finance.guarantee.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.guarantee.domain.PledgeChange.When;
import coop.minga.finance.guarantee.domain.ProRataCall;
import coop.minga.finance.guarantee.domain.ProRataCall.Pledged;
import coop.minga.finance.guarantee.store.Guarantees;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.Ledger;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.servicing.LoanBalanceReduced;
import coop.minga.finance.servicing.LoanDefaulted;
import coop.minga.finance.servicing.app.LoanRepayments;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * Pays a loan that was called in out of the deposits that stand for it, and lets go what a loan that became less needs no
 * more.
 *
 * <p>Guarantee: in the transaction of what happened to the loan; what is called is what is due, or all that is pledged, to
 * the smallest unit.
 */
@ApplicationScoped
class GuaranteeCalls {
    private static final String SOURCE = "LOAN_GUARANTEE";
    private static final String ACTION = "call guarantees";

    /** A part of a pledge on its way to the loan. */
    private record Called(Guarantee guarantee, Money part, JournalEntryId entry) {}

    private final Guarantees guarantees;
    private final LoanPledges pledges;
    private final PledgeBook book;
    private final LoanQueries loans;
    private final LoanRepayments repayments;
    private final MemberAccountQueries accounts;
    private final ChartQueries charts;
    private final Ledger ledger;
    private final CurrentCaller caller;

    GuaranteeCalls(
            Guarantees guarantees,
            LoanPledges pledges,
            PledgeBook book,
            LoanQueries loans,
            LoanRepayments repayments,
            MemberAccountQueries accounts,
            ChartQueries charts,
            Ledger ledger,
            CurrentCaller caller) {
        this.guarantees = guarantees;
        this.pledges = pledges;
        this.book = book;
        this.loans = loans;
        this.repayments = repayments;
        this.accounts = accounts;
        this.charts = charts;
        this.ledger = ledger;
        this.caller = caller;
    }

    void shrink(@Observes LoanBalanceReduced reduced) {
        pledges.shrink(reduced.organisation(), reduced.loan(), reduced.outstanding());
    }

    /**
     * Everything is let go that is called before the first part is paid: a payment makes the loan less, and with it the
     * pledges that are left.
     *
     * @throws DomainFailure what refuses a repayment
     */
    void call(@Observes LoanDefaulted defaulted) {
        List<Guarantee> pledged = guarantees.locked(defaulted.loan()).stream()
                .filter(each -> each.state() == GuaranteeState.PLEDGED)
                .toList();
        List<Money> parts = ProRataCall.parts(
                defaulted.due(),
                pledged.stream()
                        .map(each -> new Pledged(each.isOwn(), each.pledged().minor()))
                        .toList());
        When when = book.now(defaulted.organisation());
        List<Called> called = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).minor() > 0) {
                var entry = new JournalEntryId(book.nextId());
                book.carry(pledged.get(i), pledged.get(i).call(parts.get(i), entry, when));
                called.add(new Called(pledged.get(i), parts.get(i), entry));
            }
        }
        KnownLoan loan = loans.known(defaulted.loan());
        called.forEach(each -> pay(loan, each));
    }

    /** A repayment is in the fund of the loan; deposits of another one go by the account that is named for that. */
    private void pay(KnownLoan loan, Called called) {
        var author = Author.of(caller.get(), ACTION);
        LedgerAccountId deposits = called.guarantee().account().ledgerAccount();
        var fund = new FundId(accounts.get(called.guarantee().account()).fund());
        if (fund.equals(loan.fund())) {
            repayments.repayWithin(author, called.entry(), loan.id(), called.part(), deposits, null);
            return;
        }
        LedgerAccountId between = charts.accountFor(AccountUse.TRANSFERS_BETWEEN_FUNDS);
        EntryDraft out = EntryDraft.entry(
                called.entry(),
                loan.organisation(),
                null,
                SOURCE,
                called.guarantee().id().value(),
                null,
                List.of(Posting.debit(deposits, fund, called.part()), Posting.credit(between, fund, called.part())));
        ledger.postWithin(author, List.of(out));
        repayments.repayWithin(author, new JournalEntryId(book.nextId()), loan.id(), called.part(), between, null);
    }
}
