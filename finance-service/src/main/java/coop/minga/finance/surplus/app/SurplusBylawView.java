package coop.minga.finance.surplus.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.surplus.domain.PatronageMeasure;
import coop.minga.finance.surplus.domain.ShareOf;
import coop.minga.finance.surplus.domain.SurplusBylaw;
import coop.minga.finance.surplus.domain.SurplusStep;
import coop.minga.finance.surplus.domain.SurplusStepKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a by-law says of the surplus, as its organisation sees it.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "SurplusBylaw")
public record SurplusBylawView(
        UUID id,
        LocalDate effectiveFrom,

        @Schema(description = "Whose surplus it is.") UUID fund,

        @Schema(description = "The account of the indivisible reserve.")
        UUID reserve,

        List<Step> steps,
        String recordedBy,
        Instant recordedAt) {

    /**
     * One step.
     *
     * <p>Guarantee: says what its kind has to say, and nothing else.
     */
    @Schema(name = "SurplusStep")
    public record Step(
            SurplusStepKind kind,

            @Schema(examples = "20") @Nullable String sharePercent,

            @Nullable ShareOf of,
            @Nullable UUID account,
            @Nullable UUID fund,
            @Nullable UUID product,

            @Schema(examples = "10") @Nullable String capPercent,

            @Nullable PatronageMeasure measure,

            @Schema(examples = "5") @Nullable String taxPercent) {

        static Step of(SurplusStep step) {
            LedgerAccountId account = step.account();
            FundId fund = step.fund();
            ProductId product = step.product();
            return new Step(
                    step.kind(),
                    percent(step.sharePpm()),
                    step.shareOf(),
                    account == null ? null : account.value(),
                    fund == null ? null : fund.value(),
                    product == null ? null : product.value(),
                    percent(step.capPpm()),
                    step.measure(),
                    step.taxPpm() == 0 ? null : percent(step.taxPpm()));
        }
    }

    static SurplusBylawView of(SurplusBylaw bylaw) {
        return new SurplusBylawView(
                bylaw.id().value(),
                bylaw.effectiveFrom(),
                bylaw.fund().value(),
                bylaw.reserve().value(),
                bylaw.steps().stream().map(Step::of).toList(),
                bylaw.recordedBy(),
                bylaw.recordedAt());
    }

    static @Nullable String percent(@Nullable Integer ppm) {
        return ppm == null
                ? null
                : BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString();
    }
}
