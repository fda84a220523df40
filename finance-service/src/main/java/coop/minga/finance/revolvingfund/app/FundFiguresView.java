package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.revolvingfund.domain.FundMovements;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a revolving fund has done by the end of a day.
 *
 * <p>Guarantee: every amount is a sum of postings of the fund.
 */
@Schema(name = "RevolvingFundFigures")
public record FundFiguresView(
        UUID fund,
        LocalDate asOf,
        @Nullable Instant knownAt,
        Amount seeded,
        Amount regranted,

        @Schema(description = "All that the fund received and earned, seed money included.")
        Amount income,

        @Schema(description = "All that left the fund for ever: regrants, costs and losses.")
        Amount spent,

        @Schema(description = "What of it was given to members by a conversion.")
        Amount converted,

        @Schema(description = "What was paid out on loans, ever.")
        Amount lent,

        @Schema(description = "What of it came back or was written off.")
        Amount returned,

        Amount outstanding,

        @Schema(description = "In the box, the bank and mobile money.")
        Amount cash,

        @Schema(description = "Costs and losses on loans: what is spent, less what is regranted or converted.")
        Amount leaked,

        @Schema(examples = "2.40", description = "How often the seed money was lent: lent ÷ seeded.")
        String turns,

        @Schema(examples = "0.0312", description = "Which part of the seed money leaked: leaked ÷ seeded.")
        String leakage) {

    static FundFiguresView of(
            FundId fund, LocalDate asOf, @Nullable Instant knownAt, FundMovements moved, Currency currency) {
        return new FundFiguresView(
                fund.value(),
                asOf,
                knownAt,
                Amount.of(moved.seeded(), currency),
                Amount.of(moved.regranted(), currency),
                Amount.of(moved.income(), currency),
                Amount.of(moved.spent(), currency),
                Amount.of(moved.converted(), currency),
                Amount.of(moved.lent(), currency),
                Amount.of(moved.returned(), currency),
                Amount.of(moved.outstanding(), currency),
                Amount.of(moved.cash(), currency),
                Amount.of(moved.leaked(), currency),
                moved.turns().toPlainString(),
                moved.leakage().toPlainString());
    }
}
