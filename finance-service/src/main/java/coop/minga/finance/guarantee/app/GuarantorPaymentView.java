package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.GuarantorPayment;
import coop.minga.finance.guarantee.domain.GuarantorPaymentPart;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a borrower paid to guarantors, and who got how much.
 *
 * <p>Guarantee: the parts add up to the amount.
 */
@Schema(name = "GuarantorPayment")
public record GuarantorPaymentView(
        UUID id,
        long version,
        UUID loan,
        Amount amount,
        LocalDate effectiveOn,
        Instant recordedAt,

        @Schema(description = "When it was taken back; not at all if left out.") @Nullable Instant reversedAt,

        List<Part> parts) {

    public GuarantorPaymentView {
        parts = List.copyOf(parts);
    }

    /** What was put into the deposits of one guarantor. */
    @Schema(name = "GuarantorPaymentPart")
    public record Part(
            @Schema(description = "Of the journal entry.") UUID id, UUID claim, UUID account, Amount amount) {
        static Part of(GuarantorPaymentPart part) {
            return new Part(
                    part.entry().value(), part.claim().value(), part.account().value(), Amount.of(part.amount()));
        }
    }

    static GuarantorPaymentView of(GuarantorPayment payment, List<GuarantorPaymentPart> parts) {
        return new GuarantorPaymentView(
                payment.id().value(),
                payment.version(),
                payment.loan().value(),
                Amount.of(payment.amount()),
                payment.effectiveOn(),
                payment.recordedAt(),
                payment.reversedAt(),
                parts.stream().map(Part::of).toList());
    }
}
