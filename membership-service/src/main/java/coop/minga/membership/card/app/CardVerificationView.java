package coop.minga.membership.card.app;

import coop.minga.membership.card.domain.CardFlaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a card counts today.
 *
 * <p>Guarantee: of a card that does not count it says why and nothing else.
 */
@Schema(name = "CardVerification")
public record CardVerificationView(
        @Schema(examples = "true") boolean valid,
        @Nullable CardFlaw reason,
        @Schema(examples = "001042") @Nullable String memberNumber,

        @Schema(
                examples = "ACTIVE",
                description = "Of the membership today. That there is a hearing is not told to fellow members.")
        @Nullable String state,

        @Schema(examples = "GOOD", description = "With the dues, where it is known; not told to fellow members.")
        @Nullable String standing) {

    static CardVerificationView flawed(CardFlaw flaw) {
        return new CardVerificationView(false, flaw, null, null, null);
    }
}
