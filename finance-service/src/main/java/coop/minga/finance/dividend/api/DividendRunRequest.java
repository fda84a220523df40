package coop.minga.finance.dividend.api;

import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.app.DividendCommands.Asked;
import coop.minga.finance.dividend.app.DividendCommands.NewRun;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.platform.money.Amount;
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
 * What a client says of a run of dividends.
 *
 * <p>Guarantee: the rates and totals are the resolution's; its wording does not travel, so they are said here again.
 */
@Schema(name = "DividendRunRequest")
public record DividendRunRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "About the surplus, and in force.") @NotNull UUID resolution,

        @Schema(description = "The last day of the twelve months.") @NotNull LocalDate yearEndsOn,

        @Schema(description = "The product whose account each member is paid into: savings or deposits.") @NotNull UUID paysInto,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid Part> parts) {

    /**
     * What is given on one product.
     *
     * <p>Guarantee: a decimal string, so that nothing is lost on the way.
     */
    @Schema(name = "DividendPartRequest")
    public record Part(
            @NotNull UUID product,

            @Schema(examples = "10.2", description = "Of a year; or a total.")
            @Nullable @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
            String annualRatePercent,

            @Schema(description = "Shared out by what was held from month to month, to the last cent.") @Nullable @Valid Amount total) {}

    NewRun run(DividendRunId ownId) {
        return new NewRun(
                ownId,
                new ResolutionId(resolution),
                yearEndsOn,
                new ProductId(paysInto),
                parts.stream()
                        .map(part ->
                                new Asked(new ProductId(part.product()), ppm(part.annualRatePercent()), part.total()))
                        .toList());
    }

    private static @Nullable Integer ppm(@Nullable String percent) {
        return percent == null
                ? null
                : (Integer) new BigDecimal(percent).movePointRight(4).intValueExact();
    }
}
