package coop.minga.finance.filing.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known now of a day that was filed, as far as it is otherwise.
 *
 * <p>Guarantee: every figure of the filing that would be another one now, and no other.
 */
@Schema(name = "FilingDifferences")
public record FilingDifferencesView(
        UUID filing, LocalDate asOf, Instant filedAt, Instant knownAt, List<Difference> differences) {

    /**
     * One figure.
     *
     * <p>Guarantee: amounts and percentages are written as the portfolio and the ratios write them.
     */
    @Schema(name = "FilingDifference")
    public record Difference(
            @Schema(examples = "A1/percent", description = "A ratio by its code, or what is lent by its currency.")
            String figure,

            @Schema(examples = "92.31", description = "None where it could not be told.") @Nullable String filed,

            @Schema(examples = "88.46", description = "None where it cannot be told.") @Nullable String now) {}
}
