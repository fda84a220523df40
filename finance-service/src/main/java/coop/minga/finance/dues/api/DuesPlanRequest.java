package coop.minga.finance.dues.api;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.app.DuesPlanCommands.NewPlan;
import coop.minga.finance.dues.domain.DuesPeriod;
import coop.minga.finance.dues.domain.DuesScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new dues plan.
 *
 * <p>Guarantee: replaces nothing; a plan is changed by a further version.
 */
@Schema(name = "DuesPlanRequest")
public record DuesPlanRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull DuesScope scope,
        @NotNull DuesPeriod period,

        @Schema(
                description =
                        "How many days after the first owed day of a period its dues are to be paid; 30 if left out.")
        @Nullable @Min(0) @Max(366) Integer dueDays,

        @NotNull @Valid DuesTermsRequest terms) {
    private static final int USUAL_DUE_DAYS = 30;

    NewPlan plan(UUID fresh) {
        return new NewPlan(
                new DuesPlanId(id == null ? fresh : id),
                code,
                name,
                scope,
                period,
                dueDays == null ? USUAL_DUE_DAYS : dueDays);
    }
}
