package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.app.EmergencyAwards.Award;
import coop.minga.finance.solidaritygrant.app.EmergencyAwards.Line;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an award came to, or would.
 *
 * <p>Guarantee: one item for each member that was named, in their order; the sum is theirs.
 */
@Schema(name = "SolidarityAward")
public record SolidarityAwardView(
        @Schema(description = "Whether nothing was written.")
        boolean validateOnly,

        Amount sum,

        @Schema(description = "What the fund had on the paying account before.")
        Amount held,

        List<Item> items) {

    /**
     * What became of one member.
     *
     * <p>Guarantee: an amount or a code.
     */
    @Schema(name = "SolidarityAwardItem")
    public record Item(
            UUID membership,

            @Schema(description = "Once it is awarded.") @Nullable UUID grant,

            @Nullable Amount amount,

            @Schema(description = "Why the member is given nothing.") @Nullable String code,

            @Nullable String detail) {

        static Item of(Line line) {
            Money amount = line.amount();
            DomainFailure refusal = line.refusal();
            return new Item(
                    line.member().value(),
                    line.grant() == null ? null : line.grant().value(),
                    amount == null ? null : Amount.of(amount),
                    refusal == null ? null : refusal.type().name(),
                    refusal == null ? null : refusal.detail());
        }
    }

    static SolidarityAwardView of(Award award, boolean validateOnly) {
        return new SolidarityAwardView(
                validateOnly,
                Amount.of(award.sum()),
                Amount.of(award.held()),
                award.lines().stream().map(Item::of).toList());
    }
}
