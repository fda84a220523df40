package coop.minga.finance.product.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a product's rate.
 *
 * <p>Guarantee: a decimal string, so that nothing is lost on the way.
 */
@Schema(name = "ProductRateRequest")
public record ProductRateRequest(
        @NotNull LocalDate from,

        @Schema(examples = "10.2", description = "Of a year.") @NotNull @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
        String annualRatePercent,

        @Schema(description = "The resolution behind it.") @Nullable UUID resolution) {

    int ppm() {
        return ProductChangeRequest.ppm(annualRatePercent);
    }
}
