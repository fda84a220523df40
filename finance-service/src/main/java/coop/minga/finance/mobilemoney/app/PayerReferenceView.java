package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.mobilemoney.domain.PayerReference;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a payer is known to pay for, as the organisation sees it.
 *
 * <p>Guarantee: the payer's number is not in it; payments show it.
 */
@Schema(name = "PayerReference")
public record PayerReferenceView(
        UUID id,

        @Schema(description = "1, and 2 once it was withdrawn.")
        long version,

        @Nullable UUID account,

        @Schema(description = "The membership whose dues are paid, instead of an account.") @Nullable UUID duesOf,

        String confirmedBy,
        Instant confirmedAt,
        @Nullable Instant withdrawnAt) {

    static PayerReferenceView of(PayerReference reference) {
        return new PayerReferenceView(
                reference.id().value(),
                reference.version(),
                reference.account().map(LedgerAccountId::value).orElse(null),
                reference.duesOf().map(MembershipId::value).orElse(null),
                reference.confirmedBy(),
                reference.confirmedAt(),
                reference.withdrawnAt().orElse(null));
    }
}
