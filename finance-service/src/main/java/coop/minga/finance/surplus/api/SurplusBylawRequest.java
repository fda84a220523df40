package coop.minga.finance.surplus.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.surplus.SurplusBylawId;
import coop.minga.finance.surplus.app.SurplusBylawCommands.NewBylaw;
import coop.minga.finance.surplus.domain.PatronageMeasure;
import coop.minga.finance.surplus.domain.ShareOf;
import coop.minga.finance.surplus.domain.SurplusStep;
import coop.minga.finance.surplus.domain.SurplusStepKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a by-law about the surplus.
 *
 * <p>Guarantee: the whole of it; a later one takes its place.
 */
@Schema(name = "SurplusBylawRequest")
public record SurplusBylawRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "It is the by-law of every year that ends on this day or later.") @NotNull LocalDate effectiveFrom,

        @Schema(description = "Whose surplus it is; the general fund if absent.") @Nullable UUID fund,

        @Schema(
                description =
                        "The account of the indivisible reserve: the one the chart names for reserves, if absent, or one below it. What no step takes goes there too.")
        @Nullable UUID reserve,

        @Schema(description = "In the order in which they take; the reserve first.") @NotEmpty @Size(max = 20) List<@NotNull @Valid Step> steps) {

    /**
     * One step.
     *
     * <p>Guarantee: decimal strings, so that nothing is lost on the way.
     */
    @Schema(name = "SurplusStepRequest")
    public record Step(
            @NotNull SurplusStepKind kind,

            @Schema(examples = "20", description = "Of a reserve: of the surplus, at least.")
            @Nullable @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
            String sharePercent,

            @Schema(description = "What it is a share of; for a reserve always the surplus.") @Nullable ShareOf of,

            @Schema(description = "Where it is set aside in the same fund; or fund.") @Nullable UUID account,

            @Schema(description = "To which fund the money goes; or account.") @Nullable UUID fund,

            @Schema(description = "Whose shares earn.") @Nullable UUID product,

            @Schema(examples = "10", description = "The most that shares may earn in a year.")
            @Nullable @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
            String capPercent,

            @Schema(
                    description =
                            "What a refund goes by: interest paid on loans of the fund, or dues paid, in the year. Nobody is refunded more than was paid.")
            @Nullable PatronageMeasure measure,

            @Schema(examples = "5", description = "Withheld of a refund; on shares, the product says it.")
            @Nullable @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
            String taxPercent) {

        SurplusStep step() {
            Integer taxPpm = ppm(taxPercent);
            return new SurplusStep(
                    kind,
                    ppm(sharePercent),
                    of == null && kind == SurplusStepKind.RESERVE ? ShareOf.SURPLUS : of,
                    account == null ? null : new LedgerAccountId(account),
                    fund == null ? null : new FundId(fund),
                    product == null ? null : new ProductId(product),
                    ppm(capPercent),
                    measure,
                    taxPpm == null ? 0 : taxPpm);
        }
    }

    NewBylaw bylaw(SurplusBylawId ownId, OrganisationId organisation) {
        return new NewBylaw(
                ownId,
                effectiveFrom,
                fund == null ? FundId.generalOf(organisation) : new FundId(fund),
                reserve == null ? null : new LedgerAccountId(reserve),
                steps.stream().map(Step::step).toList());
    }

    static @Nullable Integer ppm(@Nullable String percent) {
        return percent == null
                ? null
                : (Integer) new BigDecimal(percent).movePointRight(4).intValueExact();
    }
}
