package coop.minga.finance.budget.app;

import coop.minga.finance.budget.domain.Budget;
import coop.minga.finance.budget.domain.BudgetPlan;
import coop.minga.finance.budget.domain.BudgetState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A budget as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Budget")
public record BudgetView(
        UUID id,
        long version,
        String name,
        LocalDate from,

        @Schema(description = "The last day.") LocalDate through,

        BudgetState state,
        List<Line> lines,
        String writtenBy,
        @Nullable String adoptedBy,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What is meant for one account of one fund.
     *
     * <p>Guarantee: over the whole budget.
     */
    @Schema(name = "BudgetLine")
    public record Line(UUID account, UUID fund, Amount amount) {}

    static BudgetView of(Budget budget) {
        BudgetPlan plan = budget.plan();
        return new BudgetView(
                budget.id().value(),
                budget.version(),
                plan.name(),
                plan.from(),
                plan.through(),
                budget.state(),
                plan.lines().stream()
                        .map(line -> new Line(
                                line.account().value(),
                                line.fund().value(),
                                Amount.of(line.amountMinor(), budget.currency())))
                        .toList(),
                budget.writtenBy(),
                budget.adoptedBy(),
                budget.createdAt(),
                budget.updatedAt());
    }
}
