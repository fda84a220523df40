package coop.minga.finance.statement.app;

import coop.minga.finance.statement.app.IncomeStatementView.SectionView;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation had and owed at the end of a day (R33).
 *
 * <p>Guarantee: from the ledger itself, of one instant; assets are liabilities, equity and surplus together, in each fund
 * as in all of them.
 */
@Schema(name = "BalanceSheet")
public record BalanceSheetView(
        LocalDate asOf,
        @Nullable Instant knownAt,

        @Schema(description = "The fund; null for all of them together.") @Nullable UUID fund,

        Instant generatedAt,
        SectionView assets,
        SectionView liabilities,
        SectionView equity,

        @Schema(description = "Income less expenditure that was not yet carried to equity.")
        Amount surplus,

        Amount liabilitiesEquityAndSurplus) {}
