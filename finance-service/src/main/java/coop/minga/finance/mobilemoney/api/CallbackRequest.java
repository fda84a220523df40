package coop.minga.finance.mobilemoney.api;

import coop.minga.finance.mobilemoney.app.ProviderTransaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a transaction: the object of the GSMA Mobile Money API.
 *
 * <p>Guarantee: reference, status, amount, currency and parties are enough; the rest is read and not kept.
 */
@Schema(name = "MobileMoneyCallback")
public record CallbackRequest(
        @NotBlank @Size(max = 64) String transactionReference,

        @NotBlank @Size(max = 20) @Schema(examples = "completed", description = "pending, completed or failed.")
        String transactionStatus,

        @Nullable @Size(max = 40) @Schema(examples = "merchantpay", description = "reversal where a payment is given back.")
        String type,

        @Nullable @Size(max = 40) String subType,

        @NotNull @Size(max = 24) @Schema(examples = "500.00")
        String amount,

        @NotNull @Size(max = 3) @Schema(examples = "KES") String currency,

        @NotNull @Size(max = 10) List<@NotNull @Valid Party> debitParty,
        @NotNull @Size(max = 10) List<@NotNull @Valid Party> creditParty,

        @Schema(description = "What the payer typed as an account number.") @Nullable @Size(max = 200) String requestingOrganisationTransactionReference,

        @Schema(description = "Of a reversal, the transaction that is given back.") @Nullable @Size(max = 64) String originalTransactionReference,

        @Nullable Instant creationDate,
        @Nullable Instant modificationDate,
        @Nullable @Size(max = 200) String transactionReceipt,
        @Nullable @Size(max = 200) String descriptionText,
        @Nullable @Size(max = 20) List<@NotNull @Valid Party> metadata) {

    /**
     * A key and a value, by which the API names parties.
     *
     * <p>Guarantee: {@code msisdn} is a phone number, {@code accountid} an organisation's account.
     */
    @Schema(name = "MobileMoneyParty")
    public record Party(
            @NotNull @Size(max = 40) @Schema(examples = "msisdn")
            String key,

            @NotNull @Size(max = 200) @Schema(examples = "+254700000001")
            String value) {}

    ProviderTransaction transaction() {
        return new ProviderTransaction(
                transactionReference,
                transactionStatus,
                type,
                amount,
                currency,
                party("msisdn"),
                party("accountid"),
                requestingOrganisationTransactionReference,
                originalTransactionReference,
                creationDate);
    }

    /** On whichever side: a reversal exchanges the parties. */
    private @Nullable String party(String key) {
        return Stream.concat(debitParty.stream(), creditParty.stream())
                .filter(party -> party.key().equals(key))
                .map(Party::value)
                .findFirst()
                .orElse(null);
    }
}
