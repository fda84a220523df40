package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.domain.MobileAccount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account with a provider as its organisation sees it.
 *
 * <p>Guarantee: its terms never change; how far the provider was asked does.
 */
@Schema(name = "MobileMoneyAccount")
public record MobileAccountView(
        UUID id,

        @Schema(examples = "simulator") String provider,

        @Schema(examples = "600100", description = "As payers know it.")
        String number,

        @Schema(description = "What is paid into it is an asset here.")
        UUID ledgerAccount,

        String currency,
        Instant openedAt,

        @Schema(description = "Up to when the provider was asked what was paid.")
        Instant askedThrough) {

    /** Its terms are written once. */
    public static final long VERSION = 1;

    static MobileAccountView of(MobileAccount account) {
        return new MobileAccountView(
                account.id().value(),
                account.provider(),
                account.number(),
                account.ledgerAccount().value(),
                account.currency().getCurrencyCode(),
                account.openedAt(),
                account.askedThrough());
    }
}
