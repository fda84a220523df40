package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanArrearsAge;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All loans of which something was owed at the end of a day.
 *
 * <p>Guarantee: each figure says of how many loans it is made and where these are listed; of the same day and instant it is
 * always the same.
 */
@Schema(name = "LoanPortfolio")
public record LoanPortfolioView(LocalDate asOf, Instant knownAt, List<OfCurrency> currencies) {

    /**
     * The loans in one currency.
     *
     * <p>Guarantee: what is more than 30 days late is no less than what is more than 60, and so on.
     */
    @Schema(name = "LoanPortfolioCurrency")
    public record OfCurrency(
            Figure outstanding,
            List<AtRisk> atRisk,
            List<OfAge> ages,

            @Schema(description = "What is provided for losses, as the ledger has it.")
            Amount allowance,

            @Schema(
                    examples = "62.50",
                    description =
                            "What is provided, in percent of the loans more than 30 days late; none where none is.")
            @Nullable String riskCoverPercent,

            WrittenOff writtenOff) {}

    /**
     * What was written off of principal in the twelve months that end on the day.
     *
     * <p>Guarantee: of exactly the write-offs that are listed there.
     */
    @Schema(name = "LoansWrittenOff")
    public record WrittenOff(
            Figure figure,

            @Schema(description = "The mean of what was owed of principal a year before and on the day.")
            Amount averageOutstanding,

            @Schema(examples = "1.20", description = "In percent of the average; none where nothing was owed.")
            @Nullable String percent) {}

    /**
     * A sum of what is owed of principal.
     *
     * <p>Guarantee: of exactly the loans that are listed there.
     */
    @Schema(name = "LoanFigure")
    public record Figure(
            Amount amount,
            long loans,

            @Schema(description = "Where these loans, or their write-offs, are listed.")
            String list) {}

    /**
     * Loans with an instalment more than so many days late, and all restructured ones.
     *
     * <p>Guarantee: the ratio is to all that is owed of principal.
     */
    @Schema(name = "PortfolioAtRisk")
    public record AtRisk(
            int beyondDays,
            Figure figure,
            @Schema(examples = "4.20") String percent) {}

    /**
     * Loans by how late they are.
     *
     * <p>Guarantee: each loan is of one age.
     */
    @Schema(name = "LoansOfAge")
    public record OfAge(LoanArrearsAge age, Figure figure, Amount late) {}
}
