package coop.minga.finance.filing.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.minga.finance.filing.domain.Filing;
import coop.minga.finance.ratio.app.FinancialRatiosView;
import coop.minga.finance.servicing.app.LoanPortfolioView;
import coop.minga.platform.json.StoredJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Loans and ratios at the end of a day as the organisation filed them.
 *
 * <p>Guarantee: never changes; every figure still opens down to what was known when it was filed.
 */
@Schema(name = "FinancialFiling")
public record FinancialFilingView(
        UUID id,
        LocalDate asOf,
        String filedBy,

        @Schema(description = "What was known then is in the figures.")
        Instant recordedAt,

        @Schema(description = "Whether the books were closed, so that nothing could take effect on the day any more.")
        boolean booksClosed,

        LoanPortfolioView portfolio,
        FinancialRatiosView ratios) {

    /** It is written once. */
    public static final long VERSION = 1;

    static FinancialFilingView of(Filing filing) {
        return new FinancialFilingView(
                filing.id().value(),
                filing.asOf(),
                filing.filedBy(),
                filing.recordedAt(),
                filing.areBooksClosed(),
                StoredJson.read(filing.documents().portfolio().getBytes(UTF_8), LoanPortfolioView.class),
                StoredJson.read(filing.documents().ratios().getBytes(UTF_8), FinancialRatiosView.class));
    }
}
