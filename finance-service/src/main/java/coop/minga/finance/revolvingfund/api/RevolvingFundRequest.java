package coop.minga.finance.revolvingfund.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client says of a fund that is to revolve.
 *
 * <p>Guarantee: which fund, and whose money.
 */
@Schema(name = "RevolvingFundRequest")
public record RevolvingFundRequest(
        @NotNull UUID fund,

        @Schema(description = "The organisation that gives the money to be lent.") @NotNull @Size(max = 200) String funder) {}
