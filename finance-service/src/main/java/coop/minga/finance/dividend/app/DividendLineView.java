package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.MemberUse;
import coop.minga.finance.dividend.domain.DividendLine;
import coop.minga.platform.money.Amount;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one account, or member, is given, to be checked with pencil and paper.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "DividendLine")
public record DividendLineView(
        @Schema(description = "Also of the journal entry that pays it, once the run is paid.")
        UUID id,

        int number,
        UUID membership,

        @Schema(description = "None where it is given by use.") @Nullable UUID account,

        @Nullable UUID product,

        @Schema(description = "By what use of the cooperative it is given; none where it is given on an account.")
        @Nullable MemberUse use,

        @Schema(description = "Where it is paid; in suspense where the member has no open account for it.") @Nullable UUID paysInto,

        @Schema(
                description =
                        "What the account held at the end of each month, the first month first. A rate earns a twelfth of"
                                + " each. By use: what the member paid in each month.")
        List<Amount> monthEnds,

        Amount gross,
        Amount tax,
        Amount net) {

    static DividendLineView of(DividendLine line, Currency currency) {
        return new DividendLineView(
                line.id(),
                line.number(),
                line.membership(),
                line.account(),
                line.product(),
                line.use(),
                line.paysInto(),
                line.monthEndMinor().stream()
                        .map(minor -> Amount.of(minor, currency))
                        .toList(),
                Amount.of(line.grossMinor(), currency),
                Amount.of(line.taxMinor(), currency),
                Amount.of(line.grossMinor() - line.taxMinor(), currency));
    }
}
