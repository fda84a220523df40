package coop.minga.finance.guarantee.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.finance.guarantee.domain.PledgeChange.When;
import coop.minga.finance.guarantee.domain.ProRataCall;
import coop.minga.finance.guarantee.domain.ProRataCall.Pledged;
import coop.minga.finance.guarantee.store.Guarantees;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.IncomingMoney;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.app.KnownLoan;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.servicing.LoanBalanceReduced;
import coop.minga.finance.servicing.LoanDefaulted;
import coop.minga.finance.servicing.app.LoanRepayments;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Pays a loan that was called in out of the deposits that stand for it, and lets go what a loan that became less needs no
 * more.
 *
 * <p>Guarantee: in the transaction of what happened to the loan; what is called is what is due, or all that is pledged, to
 * the smallest unit.
 */
@ApplicationScoped
class GuaranteeCalls {
    private static final String ACTION = "call guarantees";
    private static final List<AccountUse> MONEY = List.of(AccountUse.CASH, AccountUse.BANK, AccountUse.MOBILE_MONEY);

    /** A part of a pledge on its way to the loan. */
    private record Called(Guarantee guarantee, Money part, PledgeChange change) {}

    private final Guarantees guarantees;
    private final LoanPledges pledges;
    private final PledgeBook book;
    private final GuarantorClaims claims;
    private final LoanQueries loans;
    private final LoanRepayments repayments;
    private final MemberAccountQueries accounts;
    private final ChartQueries charts;
    private final LedgerAccountQueries ledgerAccounts;
    private final CurrentCaller caller;

    GuaranteeCalls(
            Guarantees guarantees,
            LoanPledges pledges,
            PledgeBook book,
            GuarantorClaims claims,
            LoanQueries loans,
            LoanRepayments repayments,
            MemberAccountQueries accounts,
            ChartQueries charts,
            LedgerAccountQueries ledgerAccounts,
            CurrentCaller caller) {
        this.guarantees = guarantees;
        this.pledges = pledges;
        this.book = book;
        this.claims = claims;
        this.loans = loans;
        this.repayments = repayments;
        this.accounts = accounts;
        this.charts = charts;
        this.ledgerAccounts = ledgerAccounts;
        this.caller = caller;
    }

    void shrink(@Observes LoanBalanceReduced reduced) {
        pledges.shrink(reduced.organisation(), reduced.loan(), reduced.outstanding());
    }

    /**
     * Everything is let go that is called before the first part is paid: a payment makes the loan less, and with it the
     * pledges that are left.
     *
     * @throws DomainFailure what refuses a repayment; INSUFFICIENT_FUNDS or GUARANTEE_FUND_SHORT where the fund of the
     *     deposits holds too little
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
                Guarantee each = pledged.get(i);
                PledgeChange change = each.call(parts.get(i), new JournalEntryId(book.nextId()), when);
                book.carry(each, change);
                called.add(new Called(each, parts.get(i), change));
            }
        }
        KnownLoan loan = loans.known(defaulted.loan());
        called.forEach(each -> {
            pay(loan, each);
            claims.open(each.guarantee(), each.change());
        });
    }

    /** Deposits of another fund than the loan's take the money along that was received for them. */
    private void pay(KnownLoan loan, Called called) {
        LedgerAccountId deposits = called.guarantee().account().ledgerAccount();
        var fund = new FundId(accounts.get(called.guarantee().account()).fund());
        if (fund.equals(loan.fund())) {
            repay(loan, called, new IncomingMoney.InHand(deposits));
            return;
        }
        LedgerAccountId money = fullest(fund);
        repay(loan, called, new IncomingMoney.Waiting(deposits, fund, money));
        // After the posting, which holds the balance: an account without a floor would lend the fund what is others'.
        Money left = ledgerAccounts.payable(money, fund);
        if (left.minor() < 0) {
            throw new DomainFailure(
                    GuaranteeFailure.GUARANTEE_FUND_SHORT,
                    "The fund of the deposits has less money than is called of them.",
                    Map.of("missing", Amount.of(left.negated()), "fund", fund.value()));
        }
    }

    private void repay(KnownLoan loan, Called called, IncomingMoney from) {
        repayments.repayFrom(
                Author.of(caller.get(), ACTION), called.change().entry(), loan.id(), called.part(), from, null);
    }

    /** Of the box, the bank and mobile money the one that holds most of a fund's money; nothing leaves any of them. */
    private LedgerAccountId fullest(FundId fund) {
        return MONEY.stream()
                .flatMap(use -> charts.ifNamed(use).stream())
                .max(Comparator.comparing(
                        account -> ledgerAccounts.payable(account, fund).minor()))
                .orElseGet(() -> charts.accountFor(AccountUse.CASH));
    }
}
