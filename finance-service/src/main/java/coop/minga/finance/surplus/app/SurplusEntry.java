package coop.minga.finance.surplus.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.surplus.domain.SurplusBylaw;
import coop.minga.finance.surplus.domain.SurplusPart;
import coop.minga.finance.surplus.domain.SurplusStep;
import coop.minga.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the postings that give reserves and funds their parts of a surplus.
 *
 * <p>Guarantee: every fund is balanced. What is set aside in the fund itself leaves the retained surplus; to another fund
 * money goes, by the account that the chart names for that, which a restricted fund lets in.
 */
@ApplicationScoped
class SurplusEntry {
    private final ChartQueries charts;

    SurplusEntry(ChartQueries charts) {
        this.charts = charts;
    }

    /**
     * @param paidFrom the chart's bank if null
     * @throws coop.minga.platform.problem.DomainFailure ACCOUNT_FOR_USE_MISSING
     */
    List<Posting> postings(
            SurplusBylaw bylaw, List<SurplusPart> parts, Currency currency, @Nullable LedgerAccountId paidFrom) {
        Map<LedgerAccountId, Long> setAside = new LinkedHashMap<>();
        Map<FundId, Long> handedOver = new LinkedHashMap<>();
        setAside.put(
                bylaw.reserve(),
                parts.getFirst().amountMinor() + parts.getLast().amountMinor());
        for (int i = 0; i < bylaw.steps().size(); i++) {
            SurplusStep step = bylaw.steps().get(i);
            long minor = parts.get(i).amountMinor();
            if (step.account() != null && minor > 0) {
                setAside.merge(step.account(), minor, Math::addExact);
            }
            if (step.fund() != null && minor > 0) {
                handedOver.merge(step.fund(), minor, Math::addExact);
            }
        }
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(charts.accountFor(AccountUse.SURPLUS), bylaw.fund(), sum(setAside, currency)));
        setAside.forEach(
                (account, minor) -> postings.add(Posting.credit(account, bylaw.fund(), new Money(minor, currency))));
        if (!handedOver.isEmpty()) {
            LedgerAccountId between = charts.accountFor(AccountUse.TRANSFERS_BETWEEN_FUNDS);
            LedgerAccountId money = paidFrom == null ? charts.accountFor(AccountUse.BANK) : paidFrom;
            Money all = sum(handedOver, currency);
            postings.add(Posting.debit(between, bylaw.fund(), all));
            postings.add(Posting.credit(money, bylaw.fund(), all));
            handedOver.forEach((fund, minor) -> {
                postings.add(Posting.debit(money, fund, new Money(minor, currency)));
                postings.add(Posting.credit(between, fund, new Money(minor, currency)));
            });
        }
        return postings;
    }

    private static Money sum(Map<?, Long> amounts, Currency currency) {
        return new Money(amounts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact), currency);
    }
}
