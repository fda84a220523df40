package coop.minga.finance.statement.app;

import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation earned and spent in a period (R33).
 *
 * <p>Guarantee: from the ledger itself, of one instant; the surplus is income less expenditure.
 */
@Schema(name = "IncomeStatement")
public record IncomeStatementView(
        LocalDate from,

        @Schema(description = "The last day.") LocalDate through,

        @Nullable Instant knownAt,

        @Schema(description = "The fund; null for all of them together.") @Nullable UUID fund,

        @Schema(description = "The budget that stands beside the figures.") @Nullable UUID budget,

        Instant generatedAt,
        SectionView income,
        SectionView expenditure,
        Figure surplus) {

    /**
     * An amount beside what was meant.
     *
     * <p>Guarantee: the difference is the amount less the budget.
     */
    @Schema(name = "StatementFigure")
    public record Figure(
            Amount amount,
            @Nullable Amount budget,
            @Nullable Amount difference) {

        static Figure of(long minor, @Nullable Long budget, Currency currency) {
            return new Figure(
                    Amount.of(minor, currency),
                    budget == null ? null : Amount.of(budget, currency),
                    budget == null ? null : Amount.of(Math.subtractExact(minor, budget), currency));
        }
    }

    /**
     * One account with all below it.
     *
     * <p>Guarantee: stands under no other line of the statement.
     */
    @Schema(name = "StatementLine")
    public record LineView(UUID account, String code, String name, Figure figure) {}

    /**
     * The accounts of one class, or of one activity.
     *
     * <p>Guarantee: the total is the sum of the lines; an account that neither moved nor was budgeted is no line.
     */
    @Schema(name = "StatementSection")
    public record SectionView(Figure total, List<LineView> lines) {}
}
