package coop.minga.finance.receipt.api;

import coop.minga.finance.drawer.DrawerId;
import coop.minga.finance.receipt.app.ReceiptCommands.Paper;
import coop.minga.finance.receipt.app.ReceiptCommands.Payment;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a collector says of a payment in cash.
 *
 * <p>Guarantee: the drawer, the amount and what it is for are enough.
 */
@Schema(name = "ReceiptRequest")
public record ReceiptRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "The caller's own drawer.") @NotNull UUID drawer,

        @NotNull @Valid Amount amount,

        @Schema(description = "The account that is paid into: a member's, a loan, or one of what is owed or earned.")
        @Nullable UUID account,

        @Schema(description = "The membership whose dues are paid, instead of an account.") @Nullable UUID duesOf,

        @Schema(description = "Today where it is left out.") @Nullable LocalDate paidOn,

        @Schema(description = "Who pays, as the receipt says it; kept sealed.") @Nullable @Size(max = 200) String payer,

        @Schema(description = "The receipt of paper that was given, where this is entered later.") @Nullable @Valid PaperRequest paper) {

    /**
     * A receipt that was written by hand.
     *
     * <p>Guarantee: the same one is entered once.
     */
    @Schema(name = "PaperReceipt")
    public record PaperRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "A12", description = "What is printed on the book.")
            String book,

            @NotNull @Positive @Max(999_999_999_999L) @Schema(examples = "4711")
            Long number) {}

    Payment payment() {
        return new Payment(
                new DrawerId(drawer),
                amount,
                account,
                duesOf,
                paidOn,
                payer,
                paper == null ? null : new Paper(paper.book(), paper.number()));
    }
}
