package coop.minga.finance.filing.app;

import coop.minga.finance.filing.app.FilingDifferencesView.Difference;
import coop.minga.finance.ratio.app.FinancialRatiosView;
import coop.minga.finance.ratio.app.FinancialRatiosView.SideView;
import coop.minga.finance.servicing.app.LoanPortfolioView;
import coop.minga.finance.servicing.app.LoanPortfolioView.OfCurrency;
import coop.minga.platform.money.Amount;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a portfolio and of ratios, each under a name.
 *
 * <p>Guarantee: the same figures have the same names, so that two days of asking can be set beside each other.
 */
record FiledFigures(Map<String, String> byName) {
    static FiledFigures of(LoanPortfolioView portfolio, FinancialRatiosView ratios) {
        Map<String, String> figures = new LinkedHashMap<>();
        portfolio.currencies().forEach(each -> put(figures, each));
        ratios.ratios().forEach(each -> {
            put(figures, each.code() + "/percent", each.percent());
            put(figures, each.code() + "/numerator", each.numerator());
            put(figures, each.code() + "/denominator", each.denominator());
        });
        return new FiledFigures(figures);
    }

    /** What of these is otherwise now; in the order in which they are answered. */
    List<Difference> differencesTo(FiledFigures now) {
        Set<String> names = new LinkedHashSet<>(byName.keySet());
        names.addAll(now.byName.keySet());
        return names.stream()
                .map(name -> new Difference(name, byName.get(name), now.byName.get(name)))
                .filter(each -> !Objects.equals(each.filed(), each.now()))
                .toList();
    }

    private static void put(Map<String, String> figures, OfCurrency lent) {
        String at = lent.outstanding().amount().currency() + "/";
        put(figures, at + "outstanding", lent.outstanding().amount());
        lent.atRisk().forEach(each -> {
            put(figures, at + "atRisk" + each.beyondDays(), each.figure().amount());
            put(figures, at + "atRisk" + each.beyondDays() + "/percent", each.percent());
        });
        lent.ages().forEach(each -> {
            put(figures, at + each.age(), each.figure().amount());
            put(figures, at + each.age() + "/late", each.late());
        });
        put(figures, at + "allowance", lent.allowance());
        put(figures, at + "riskCover/percent", lent.riskCoverPercent());
        put(figures, at + "writtenOff", lent.writtenOff().figure().amount());
        put(figures, at + "writtenOff/percent", lent.writtenOff().percent());
    }

    private static void put(Map<String, String> figures, String name, SideView side) {
        if (side.amount() != null) {
            put(figures, name, side.amount());
        } else if (side.people() != null) {
            put(figures, name, side.people().toString());
        }
    }

    private static void put(Map<String, String> figures, String name, Amount amount) {
        put(figures, name, amount.amount());
    }

    private static void put(Map<String, String> figures, String name, @Nullable String figure) {
        if (figure != null) {
            figures.put(name, figure);
        }
    }
}
