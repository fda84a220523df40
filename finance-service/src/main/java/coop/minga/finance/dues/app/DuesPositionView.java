package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesCharge;
import coop.minga.finance.dues.domain.DuesPosition;
import coop.minga.finance.dues.domain.DuesPosition.Settled;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands with the dues.
 *
 * <p>Guarantee: what is paid lies on the oldest charges; owed is the sum of what is open of them and of what stood in the
 * books before.
 */
@Schema(name = "DuesPosition")
public record DuesPositionView(
        @Schema(description = "The organisation's day.") LocalDate asOf,

        @Schema(description = "The last day for which dues are paid.") @Nullable LocalDate paidThrough,

        @Schema(description = "The day by which the oldest open charge was to be paid, if it is over.") @Nullable LocalDate overdueSince,

        Amount owed,

        @Schema(description = "What is paid and no charge has taken yet.")
        Amount advance,

        @Schema(description = "The oldest first.") List<ChargeView> charges) {

    /**
     * What is owed for a period.
     *
     * <p>Guarantee: paid, waived and open are together the amount.
     */
    @Schema(name = "DuesCharge")
    public record ChargeView(
            UUID id,

            @Schema(description = "The member's dues account.")
            UUID account,

            UUID plan,
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate owedOn,
            LocalDate dueOn,
            Amount amount,
            Amount paid,
            Amount waived,
            Amount open,

            @Schema(description = "Absent where nothing is owed.") @Nullable UUID entry) {

        static ChargeView of(Settled settled, DuesCharge charge, Currency currency) {
            return new ChargeView(
                    charge.id(),
                    charge.account().value(),
                    charge.plan().value(),
                    charge.start(),
                    charge.end(),
                    charge.owedOn(),
                    charge.dueOn(),
                    Amount.of(charge.amountMinor(), currency),
                    Amount.of(settled.paidMinor(), currency),
                    Amount.of(charge.waivedMinor(), currency),
                    Amount.of(settled.openMinor(), currency),
                    charge.entry());
        }
    }

    static DuesPositionView of(DuesPosition position, LocalDate today, Currency currency) {
        return new DuesPositionView(
                today,
                position.paidThrough(),
                position.overdueSince(today),
                Amount.of(position.openMinor(), currency),
                Amount.of(position.advanceMinor(), currency),
                position.settled().stream()
                        .filter(each -> each.charge() instanceof DuesCharge)
                        .map(each -> ChargeView.of(each, (DuesCharge) each.charge(), currency))
                        .toList());
    }
}
