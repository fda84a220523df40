package coop.minga.gateway.insight.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of loans and books by their names: minor units, counts, and ratios in hundredths of a percent.
 *
 * <p>Guarantee: a share is told only where both of its amounts are; ratios of several organisations are not added.
 */
public record PortfolioFigures(Map<String, Long> byName) {
    static final String LOANS = "LOANS";
    static final String BORROWERS = "BORROWERS";
    static final String DUE_UNPAID = "DUE_UNPAID";
    static final String ALLOWANCE = "ALLOWANCE";
    static final String SAVINGS_AND_DEPOSITS = "SAVINGS_AND_DEPOSITS";
    static final String SHARES = "SHARES";
    static final String ASSETS = "ASSETS";
    /** How many figures are not told; whoever filed anything has it. */
    static final String HIDDEN = "HIDDEN";

    private static final List<String> RATIOS =
            List.of("P1", "P2", "P6", "E1", "E5", "E6", "E7", "E8", "E9", "A1", "A2", "A3", "R9", "L1", "S10", "S11");
    private static final String OF_MEMBERS = "S10";

    /** What only the organisation itself is told comes first. */
    public static final List<String> MEASURES_WITHIN = measures(List.of("toldFor", "amountsIn", "borrowers"), true);

    public static final List<String> MEASURES_ABOVE =
            measures(List.of("affiliates", "filed", "amountsIn", "hiddenFigures"), false);

    public PortfolioFigures {
        byName = Map.copyOf(byName);
    }

    /** Sums of what several organisations show; shares are of those that show both amounts. */
    public static Map<String, @Nullable Object> measures(List<PortfolioFigures> each) {
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("loans", sum(each, LOANS));
        measures.put("borrowers", sum(each, BORROWERS));
        measures.put("hiddenFigures", sum(each, HIDDEN));
        for (LoanSum sum : LoanSum.values()) {
            measures.put(sum.measure(), sum(each, sum.name()));
        }
        LoanSum.AT_RISK.forEach(
                sum -> measures.put(sum.percentMeasure(), share(each, sum.name(), LoanSum.OUTSTANDING.name())));
        measures.put("dueUnpaidMinor", sum(each, DUE_UNPAID));
        measures.put("allowanceMinor", sum(each, ALLOWANCE));
        measures.put("riskCoverPercent", share(each, ALLOWANCE, LoanSum.AT_RISK_30.name()));
        measures.put("savingsAndDepositsMinor", sum(each, SAVINGS_AND_DEPOSITS));
        measures.put("sharesMinor", sum(each, SHARES));
        measures.put("assetsMinor", sum(each, ASSETS));
        RATIOS.forEach(code -> measures.put(
                measure(code), each.size() == 1 ? percent(each.getFirst().byName.get(code)) : null));
        return measures;
    }

    private static List<String> measures(List<String> first, boolean isOwn) {
        List<String> names = new ArrayList<>(first);
        names.add("loans");
        for (LoanSum sum : LoanSum.values()) {
            names.add(sum.measure());
            if (LoanSum.AT_RISK.contains(sum)) {
                names.add(sum.percentMeasure());
            }
        }
        if (isOwn) {
            names.add("dueUnpaidMinor");
        }
        names.addAll(
                List.of("allowanceMinor", "riskCoverPercent", "savingsAndDepositsMinor", "sharesMinor", "assetsMinor"));
        RATIOS.stream()
                .filter(code -> isOwn || !code.equals(OF_MEMBERS))
                .map(PortfolioFigures::measure)
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static String measure(String code) {
        return code.toLowerCase(Locale.ROOT) + "Percent";
    }

    private static @Nullable Long sum(List<PortfolioFigures> each, String name) {
        List<Long> told = each.stream()
                .filter(figures -> figures.byName.containsKey(name))
                .map(figures -> figures.at(name))
                .toList();
        return told.isEmpty() ? null : told.stream().reduce(0L, Math::addExact);
    }

    private static @Nullable BigDecimal share(List<PortfolioFigures> each, String part, String whole) {
        List<PortfolioFigures> both = each.stream()
                .filter(figures -> figures.byName.containsKey(part) && figures.byName.containsKey(whole))
                .toList();
        Map<String, Long> sums = new HashMap<>();
        both.forEach(
                figures -> List.of(part, whole).forEach(name -> sums.merge(name, figures.at(name), Math::addExact)));
        return both.isEmpty()
                ? null
                : percent(RatioSides.hundredths(sums.getOrDefault(part, 0L), sums.getOrDefault(whole, 0L)));
    }

    private long at(String name) {
        return byName.getOrDefault(name, 0L);
    }

    private static @Nullable BigDecimal percent(@Nullable Long hundredths) {
        return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2);
    }
}
