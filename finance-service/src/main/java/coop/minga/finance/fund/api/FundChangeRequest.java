package coop.minga.finance.fund.api;

import coop.minga.finance.fund.domain.FundTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says a fund is from now on.
 *
 * <p>Guarantee: replaces everything that can change; the kind is for ever.
 */
@Schema(name = "FundChangeRequest")
public record FundChangeRequest(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable Boolean restricted,
        @Nullable @Size(max = 200) List<@NotNull UUID> spendOn) {

    FundTerms terms() {
        return new FundTerms(code, name, Boolean.TRUE.equals(restricted), spendOn == null ? List.of() : spendOn);
    }
}
