package coop.minga.finance.budget.domain;

import coop.minga.platform.problem.DomainFailure;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a budget says: a name, its first and last day, and its lines.
 *
 * <p>Guarantee: valid but for what only the books can tell: whether accounts and funds are there and of what class.
 */
public record BudgetPlan(String name, LocalDate from, LocalDate through, List<BudgetLine> lines) {
    public BudgetPlan {
        name = name.strip();
        lines = List.copyOf(lines);
        if (name.isEmpty()) {
            throw DomainFailure.at(BudgetFailure.BUDGET_NAME_BLANK, "/name", "Say what the budget is for.");
        }
        if (through.isBefore(from)) {
            throw DomainFailure.at(
                    BudgetFailure.BUDGET_PERIOD_REVERSED,
                    "/through",
                    "Name a last day that is not before " + from + ".");
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!seen.add(List.of(lines.get(i).account(), lines.get(i).fund()))) {
                throw DomainFailure.at(
                        BudgetFailure.BUDGET_LINE_TWICE, "/lines/" + i, "Add the amounts of the account in this fund.");
            }
        }
    }

    /**
     * The part of a line that falls into some days: by the number of days, so that the parts of a whole budget add up to
     * it.
     *
     * @param first of the days
     * @param last of the days
     * @return minor units; zero where the days do not meet the budget
     */
    public long partOf(BudgetLine line, LocalDate first, LocalDate last) {
        return until(line, last) - until(line, first.minusDays(1));
    }

    /** What of the line falls before the end of a day, rounded down. */
    private long until(BudgetLine line, LocalDate day) {
        LocalDate end = day.isAfter(through) ? through : day;
        long days = Math.max(0, ChronoUnit.DAYS.between(from, end) + 1);
        long all = ChronoUnit.DAYS.between(from, through) + 1;
        return BigInteger.valueOf(line.amountMinor())
                .multiply(BigInteger.valueOf(days))
                .divide(BigInteger.valueOf(all))
                .longValueExact();
    }
}
