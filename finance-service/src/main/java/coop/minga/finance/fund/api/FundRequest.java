package coop.minga.finance.fund.api;

import coop.minga.finance.fund.domain.FundKind;
import coop.minga.finance.fund.domain.FundTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new fund.
 *
 * <p>Guarantee: a code, a name and a kind are enough.
 */
@Schema(name = "FundRequest")
public record FundRequest(
        @Schema(description = "An id of the client's own; of the general fund it is always the organisation's.")
        @Nullable UUID id,

        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull FundKind kind,
        @Nullable Boolean restricted,

        @Schema(description = "The accounts that restricted money may be spent on, or leave by to another fund.")
        @Nullable @Size(max = 200) List<@NotNull UUID> spendOn) {

    FundTerms terms() {
        return new FundTerms(code, name, Boolean.TRUE.equals(restricted), spendOn == null ? List.of() : spendOn);
    }
}
