package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.EarningProduct;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a run accrued and paid, or would have.
 *
 * <p>Guarantee: a snapshot; the books are asked of the journal.
 */
@Schema(name = "InterestRun")
public record InterestRunView(boolean validateOnly, LocalDate through, List<OfProduct> products) {

    /**
     * What became of one product.
     *
     * <p>Guarantee: {@code booked} is what this run added.
     */
    @Schema(name = "InterestRunProduct")
    public record OfProduct(
            UUID product,
            @Nullable LocalDate accruedThrough,

            @Schema(description = "In the posting period that is open.")
            Amount accrued,

            @Schema(description = "By this run; negative where less was earned than had been booked.")
            Amount booked,

            @Schema(description = "To members for periods that ended, before tax.")
            Amount paid,

            int accountsPaid,

            @Schema(description = "Whether nothing is left to be done up to that day.")
            boolean complete) {

        static OfProduct ran(EarningProduct now, List<Step> taken) {
            return new OfProduct(
                    now.id().value(),
                    now.accruedThrough(),
                    Amount.of(now.bookedMinor(), now.currency()),
                    Amount.of(sum(taken, Step.Kind.ACCRUED), now.currency()),
                    Amount.of(sum(taken, Step.Kind.PAID), now.currency()),
                    taken.stream().mapToInt(Step::accounts).sum(),
                    !taken.isEmpty() && taken.getLast().kind() == Step.Kind.NOTHING_LEFT);
        }

        static OfProduct wouldRun(EarningProduct now, LocalDate through, long accruedMinor, boolean isComplete) {
            return new OfProduct(
                    now.id().value(),
                    through,
                    Amount.of(accruedMinor, now.currency()),
                    Amount.of(accruedMinor - now.bookedMinor(), now.currency()),
                    Amount.of(0, now.currency()),
                    0,
                    isComplete);
        }

        private static long sum(List<Step> taken, Step.Kind kind) {
            return taken.stream()
                    .filter(step -> step.kind() == kind)
                    .mapToLong(Step::minor)
                    .sum();
        }
    }
}
