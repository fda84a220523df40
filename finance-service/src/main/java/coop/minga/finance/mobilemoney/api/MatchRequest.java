package coop.minga.finance.mobilemoney.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a payment that could not be matched.
 *
 * <p>Guarantee: what it is for is enough.
 */
@Schema(name = "MobileMoneyMatchRequest")
public record MatchRequest(
        @Schema(description = "The account it is for: a member's, a loan, or one of what is owed or earned.") @Nullable UUID account,

        @Schema(description = "The membership whose dues it is, instead of an account.") @Nullable UUID duesOf,

        @Schema(description = "Whether all that this payer pays is for the same from now on.") @Nullable Boolean remember) {

    boolean isRemembered() {
        return Boolean.TRUE.equals(remember);
    }
}
