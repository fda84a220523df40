package coop.minga.finance.memberaccount.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new member's account.
 *
 * <p>Guarantee: whose it is and by which product it goes.
 */
@Schema(name = "MemberAccountRequest")
public record MemberAccountRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "A member's, or an institutional member's, who has shares and savings alone.") @NotNull UUID membership,

        @NotNull UUID product) {}
