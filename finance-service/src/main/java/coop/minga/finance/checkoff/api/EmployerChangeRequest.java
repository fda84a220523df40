package coop.minga.finance.checkoff.api;

import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.domain.EmployerTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says an employer is from now on.
 *
 * <p>Guarantee: replaces everything that can change; what was scheduled keeps its order and its day.
 */
@Schema(name = "EmployerChangeRequest")
public record EmployerChangeRequest(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Min(0) @Max(365) Integer dueDays,
        @Nullable @Size(max = 10) List<@NotNull Destination> waterfall) {

    EmployerTerms terms() {
        return EmployerRequest.terms(code, dueDays, waterfall);
    }
}
