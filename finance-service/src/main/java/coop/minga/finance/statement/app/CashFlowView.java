package coop.minga.finance.statement.app;

import coop.minga.finance.statement.app.IncomeStatementView.Figure;
import coop.minga.finance.statement.app.IncomeStatementView.SectionView;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation's cash came from and went to in a period (R33).
 *
 * <p>Guarantee: from the ledger itself, of one instant; what there was, what the books began with and the change are
 * together what there is.
 */
@Schema(name = "CashFlow")
public record CashFlowView(
        LocalDate from,

        @Schema(description = "The last day.") LocalDate through,

        @Nullable Instant knownAt,

        @Schema(description = "The fund; null for all of them together.") @Nullable UUID fund,

        @Schema(description = "The budget that stands beside the figures.") @Nullable UUID budget,

        Instant generatedAt,

        @Schema(description = "Cash at the end of the day before.")
        Amount opening,

        @Schema(description = "Cash that opening balances brought into the books in these days.")
        Amount broughtIn,

        @Schema(description = "What came in is above zero, what went out below.")
        SectionView operating,

        SectionView investing,
        SectionView financing,
        Figure change,

        @Schema(description = "Cash at the end of the last day.")
        Amount closing) {}
