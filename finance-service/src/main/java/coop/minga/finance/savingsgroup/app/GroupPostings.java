package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.BalanceView.OfFund;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.savingsgroup.domain.Boxes;
import coop.minga.finance.savingsgroup.domain.Flows;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.ShareOut;
import coop.minga.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What meetings and share-outs do to the books, and what the books say of the box.
 *
 * <p>Guarantee: the social fund is a fund of its own, in which nothing is bought, lent or shared out; inside the caller's
 * transaction.
 */
@ApplicationScoped
class GroupPostings {
    private static final List<AccountUse> USED = List.of(
            AccountUse.CASH,
            AccountUse.LOANS,
            AccountUse.SOCIAL_FUND,
            AccountUse.MEMBER_SHARES,
            AccountUse.SURPLUS,
            AccountUse.LOAN_INTEREST,
            AccountUse.FEES_AND_FINES,
            AccountUse.CASH_DIFFERENCES);

    private final ChartQueries charts;
    private final LedgerAccountQueries accounts;

    GroupPostings(ChartQueries charts, LedgerAccountQueries accounts) {
        this.charts = charts;
        this.accounts = accounts;
    }

    /** @throws coop.minga.platform.problem.DomainFailure ACCOUNT_FOR_USE_MISSING */
    void requireAccounts() {
        USED.forEach(charts::accountFor);
    }

    /** What the box and the social fund hold in the books. */
    Boxes boxes(GroupCycle cycle) {
        List<OfFund> cash = balances(AccountUse.CASH);
        return new Boxes(in(FundId.generalOf(cycle.organisation()), cash), in(cycle.socialFund(), cash));
    }

    /** What may be taken out of them: of the social fund no more than it owes its members. */
    Boxes free(GroupCycle cycle) {
        Boxes held = boxes(cycle);
        long owed = in(cycle.socialFund(), balances(AccountUse.SOCIAL_FUND));
        return new Boxes(held.boxMinor(), Math.min(held.socialMinor(), owed));
    }

    private List<OfFund> balances(AccountUse use) {
        return accounts.balance(charts.accountFor(use), null, null).funds();
    }

    private static long in(FundId fund, List<OfFund> balances) {
        return balances.stream()
                .filter(each -> each.fund().equals(fund.value()))
                .mapToLong(each -> each.balance().toMoney().minor())
                .sum();
    }

    /** Of a meeting; none where no money moved. */
    List<Posting> of(GroupCycle cycle, Flows flows) {
        var box =
                new Lines(FundId.generalOf(cycle.organisation()), cycle.rules().currency());
        box.move(flows.sharesMinor(), AccountUse.CASH, AccountUse.MEMBER_SHARES);
        box.move(flows.principalMinor(), AccountUse.CASH, AccountUse.LOANS);
        box.move(flows.chargesMinor(), AccountUse.CASH, AccountUse.LOAN_INTEREST);
        box.move(flows.finesMinor(), AccountUse.CASH, AccountUse.FEES_AND_FINES);
        box.move(flows.lentMinor(), AccountUse.LOANS, AccountUse.CASH);
        box.move(flows.difference().boxMinor(), AccountUse.CASH, AccountUse.CASH_DIFFERENCES);
        var social = new Lines(cycle.socialFund(), cycle.rules().currency());
        social.move(flows.socialMinor(), AccountUse.CASH, AccountUse.SOCIAL_FUND);
        social.move(flows.grantsMinor(), AccountUse.SOCIAL_FUND, AccountUse.CASH);
        // The members' own: what is missing in it nobody owes them, and what is left over is theirs to be granted.
        social.move(flows.difference().socialMinor(), AccountUse.CASH, AccountUse.SOCIAL_FUND);
        box.postings.addAll(social.postings);
        return box.postings;
    }

    /** Of a share-out; none where there was nothing to move. */
    List<Posting> of(GroupCycle cycle, ShareOut shareOut) {
        var box =
                new Lines(FundId.generalOf(cycle.organisation()), cycle.rules().currency());
        box.post(shareOut.capitalMinor(), AccountUse.MEMBER_SHARES);
        box.post(shareOut.profitMinor(), AccountUse.SURPLUS);
        box.post(-shareOut.boxMinor(), AccountUse.CASH);
        box.post(-shareOut.principalMinor(), AccountUse.LOANS);
        box.post(-shareOut.chargesMinor(), AccountUse.LOAN_INTEREST);
        return box.postings;
    }

    /** Lines of an entry in one fund. */
    private final class Lines {
        private final FundId fund;
        private final Currency currency;
        private final List<Posting> postings = new ArrayList<>();

        Lines(FundId fund, Currency currency) {
            this.fund = fund;
            this.currency = currency;
        }

        /** @param minor the other way round if it is below zero */
        void move(long minor, AccountUse debit, AccountUse credit) {
            post(minor, debit);
            post(-minor, credit);
        }

        /** @param minor a debit, or a credit if it is below zero */
        void post(long minor, AccountUse use) {
            if (minor != 0) {
                LedgerAccountId account = charts.accountFor(use);
                postings.add(new Posting(account, fund, new Money(minor, currency)));
            }
        }
    }
}
