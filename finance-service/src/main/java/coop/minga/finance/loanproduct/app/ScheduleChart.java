package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.Instalment;
import coop.minga.platform.chart.ColumnChart;
import coop.minga.platform.chart.ColumnChart.Part;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A schedule to look at.
 *
 * <p>Guarantee: the figures of its instalments, principal below interest.
 */
public final class ScheduleChart {
    private ScheduleChart() {}

    /** @param instalments at least one */
    public static ColumnChart of(List<Instalment> instalments, Currency currency) {
        return new ColumnChart(
                "What is due",
                currency.getCurrencyCode(),
                instalments.stream().map(each -> each.dueOn().toString()).toList(),
                List.of(
                        part("principal", instalments, Instalment::principalMinor, currency),
                        part("interest", instalments, Instalment::interestMinor, currency)));
    }

    private static Part part(
            String name, List<Instalment> instalments, ToLongFunction<Instalment> minor, Currency currency) {
        return new Part(
                name,
                instalments.stream()
                        .map(each -> BigDecimal.valueOf(minor.applyAsLong(each), currency.getDefaultFractionDigits()))
                        .toList());
    }
}
