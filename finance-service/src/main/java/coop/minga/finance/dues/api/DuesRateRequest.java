package coop.minga.finance.dues.api;

import coop.minga.finance.dues.app.DuesPlanCommands;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.dues.domain.DuesRate;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says that a kind of member owes: an amount, or a percentage of the declared wage.
 *
 * <p>Guarantee: none by itself; whoever reads it checks it.
 */
@Schema(name = "DuesRateRequest")
public record DuesRateRequest(
        @Schema(description = "Of the membership; any if left out.", examples = "FULL")
        @Nullable @Pattern(regexp = "[A-Z_]{1,40}") String category,

        @Schema(description = "As assignments say; any if left out.", examples = "WASTE_PICKER")
        @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,60}") String workerGroup,

        @Schema(description = "For the whole period.") @Nullable @Valid Amount amount,

        @Schema(description = "Of the declared wage of each month, with at most 4 decimals.", examples = "1.5")
        @Nullable @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
        String percentage) {

    DuesRate rate(Currency books, String pointer) {
        try {
            return new DuesRate(category, workerGroup, minor(books, pointer), partsPerMillion());
        } catch (DomainFailure refused) {
            if (refused.type() != DuesFailure.DUES_RATE_MALFORMED) {
                throw refused;
            }
            throw DomainFailure.at(DuesFailure.DUES_RATE_MALFORMED, pointer, refused.detail());
        }
    }

    private @Nullable Long minor(Currency books, String pointer) {
        if (amount == null) {
            return null;
        }
        Money money = DuesAmount.read(amount, 0, pointer + "/amount");
        DuesPlanCommands.requireOfBooks(money.currency(), books, pointer + "/amount/currency");
        return money.minor();
    }

    private @Nullable Integer partsPerMillion() {
        return percentage == null
                ? null
                : (Integer) new BigDecimal(percentage).movePointRight(4).intValueExact();
    }
}
