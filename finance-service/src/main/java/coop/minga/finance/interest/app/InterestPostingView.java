package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.InterestPosting;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an account earned in a posting period.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "InterestPosting")
public record InterestPostingView(
        @Schema(description = "Also of the journal entry that pays it.")
        UUID id,

        UUID account,
        UUID product,
        LocalDate periodFrom,
        LocalDate periodThrough,
        Amount interest,

        @Schema(description = "For earlier periods, in which something took effect that was recorded later.")
        Amount correction,

        @Schema(description = "Since when earlier periods were reckoned again.") @Nullable LocalDate correctsFrom,

        Amount tax,

        @Schema(description = "What the account gets.") Amount net,

        Instant recordedAt) {

    /** It is written once. */
    public static final long VERSION = 1;

    static InterestPostingView of(InterestPosting posting, Currency currency) {
        return new InterestPostingView(
                posting.id().value(),
                posting.account().value(),
                posting.product().value(),
                posting.periodFrom(),
                posting.periodThrough(),
                Amount.of(posting.interestMinor(), currency),
                Amount.of(posting.correctionMinor(), currency),
                posting.correctsFrom(),
                Amount.of(posting.taxMinor(), currency),
                Amount.of(posting.netMinor(), currency),
                posting.recordedAt());
    }
}
