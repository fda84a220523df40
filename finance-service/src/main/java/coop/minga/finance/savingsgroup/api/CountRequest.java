package coop.minga.finance.savingsgroup.api;

import coop.minga.finance.savingsgroup.app.SheetAmounts;
import coop.minga.finance.savingsgroup.domain.Boxes;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found at the end of a meeting.
 *
 * <p>Guarantee: nothing is an amount too.
 */
@Schema(name = "GroupCountRequest")
public record CountRequest(
        @NotNull @Valid Amount box,

        @Schema(description = "Nothing where it is left out.") @Nullable @Valid Amount socialFund) {

    Boxes boxes(Currency currency) {
        return new Boxes(
                SheetAmounts.minor(box, currency, "/counted/box"),
                SheetAmounts.minor(socialFund, currency, "/counted/socialFund"));
    }
}
