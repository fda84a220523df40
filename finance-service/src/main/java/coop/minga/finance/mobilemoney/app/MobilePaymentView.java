package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment by phone as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "MobileMoneyPayment")
public record MobilePaymentView(
        UUID id,
        long version,

        @Schema(description = "The account with the provider it was paid into.")
        UUID account,

        @Schema(description = "What the provider calls the transaction.")
        String transactionReference,

        MobilePaymentState state,
        Amount amount,

        @Schema(description = "The phone number it was paid from; kept sealed.")
        String payer,

        @Schema(description = "What the payer typed as an account number; kept sealed.") @Nullable String typed,

        @Schema(
                examples = "REFERENCE_UNKNOWN",
                description = "Why a person has to decide: nothing was typed, it is no account's, or the code of what"
                        + " was refused.")
        @Nullable String reason,

        @Schema(description = "The entry that put it into suspense.") @Nullable UUID receivingEntry,

        @Schema(description = "The entry that took it to whom it is for.") @Nullable UUID settlingEntry,

        @Schema(description = "Who decided, if a person had to.") @Nullable String decidedBy,

        Instant transactedAt,
        Instant heardAt,
        Instant updatedAt) {

    static MobilePaymentView of(MobilePayment payment, PayerTokens.Opened opened) {
        return new MobilePaymentView(
                payment.id().value(),
                payment.version(),
                payment.account().value(),
                payment.reference(),
                payment.state(),
                Amount.of(payment.amount()),
                opened.payer(),
                opened.typed(),
                payment.reason(),
                payment.state().hasMoney() ? payment.receivingEntry().value() : null,
                payment.settledEntry().map(JournalEntryId::value).orElse(null),
                payment.decidedBy(),
                payment.transactedAt(),
                payment.heardAt(),
                payment.updatedAt());
    }
}
