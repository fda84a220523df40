package coop.minga.finance.checkoff.api;

import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.domain.EmployerTerms;
import coop.minga.finance.checkoff.domain.Waterfall;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new employer.
 *
 * <p>Guarantee: a code and a name are enough; it counts in the organisation's currency.
 */
@Schema(name = "EmployerRequest")
public record EmployerRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "Yours for it, in clear: not a person's name.") @NotBlank @Size(max = 40) String code,

        @Schema(description = "Kept sealed.") @NotBlank @Size(max = 200) String name,

        @Schema(description = "How many days after the end of a period its remittance is due; 10 where it is left out.")
        @Nullable @Min(0) @Max(365) Integer dueDays,

        @Schema(description = "What a short payment fills first; what is not named comes last in the usual order.")
        @Nullable @Size(max = 10) List<@NotNull Destination> waterfall) {

    private static final int USUAL_DUE_DAYS = 10;

    static EmployerTerms terms(String code, @Nullable Integer dueDays, @Nullable List<Destination> waterfall) {
        return new EmployerTerms(
                code,
                dueDays == null ? USUAL_DUE_DAYS : dueDays,
                new Waterfall(waterfall == null ? List.of() : waterfall));
    }

    EmployerTerms terms() {
        return terms(code, dueDays, waterfall);
    }
}
