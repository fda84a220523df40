package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.finance.FinancialFiguresTold;
import coop.minga.contracts.finance.FinancialFiguresTold.LoansOfAge;
import coop.minga.contracts.finance.FinancialFiguresTold.RatioFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What finance tells of an organisation's loans and books. */
public record FinancialScenes(UUID organisation, UUID series, String currency) {
    public static final List<RatioFigures> RATIOS = List.of(
            new RatioFigures("E5", 5_000_000L, 10_000_000L, null),
            new RatioFigures("E7", 1_000_000L, 10_000_000L, null),
            new RatioFigures("A1", 700_000L, 6_300_000L, null),
            new RatioFigures("S10", 3L, 30L, null),
            new RatioFigures("L1", null, null, "USE_NOT_NAMED"));

    /** As many borrowers as loans. */
    public static LoansOfAge late(int fromDays, long loans, long outstandingMinor) {
        return new LoansOfAge(
                fromDays, false, loans, loans, outstandingMinor, fromDays == 0 ? 0 : outstandingMinor / 2);
    }

    public static FinancialScenes of(UUID organisation) {
        return of(organisation, "KES");
    }

    public static FinancialScenes of(UUID organisation, String currency) {
        return new FinancialScenes(organisation, UUID.randomUUID(), currency);
    }

    public FinancialScenes told(int version, String asOf, LoansOfAge... loans) {
        return tell(event(version, asOf, null, List.of(loans), RATIOS));
    }

    public FinancialScenes filed(int version, String asOf, LoansOfAge... loans) {
        return tell(event(version, asOf, UUID.randomUUID(), List.of(loans), RATIOS));
    }

    FinancialFiguresTold event(
            long version, String asOf, @Nullable UUID filing, List<LoansOfAge> loans, List<RatioFigures> ratios) {
        return new FinancialFiguresTold(
                series,
                version,
                organisation,
                Instant.EPOCH,
                LocalDate.parse(asOf),
                filing,
                currency,
                350_000,
                loans,
                ratios);
    }

    private FinancialScenes tell(FinancialFiguresTold event) {
        InsightDatabase.apply(new FinancialFiguresProjection(), event);
        return this;
    }
}
