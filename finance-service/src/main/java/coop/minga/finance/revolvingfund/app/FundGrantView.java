package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.revolvingfund.domain.FundGrant;
import coop.minga.finance.revolvingfund.domain.FundGrantKind;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A grant to or from a revolving fund.
 *
 * <p>Guarantee: never changes but by being taken back.
 */
@Schema(name = "FundGrant")
public record FundGrantView(
        @Schema(description = "Also of the journal entry.") UUID id,

        UUID fund,
        FundGrantKind kind,
        Amount amount,

        @Schema(description = "To which organisation it was granted on.") @Nullable UUID recipient,

        LocalDate effectiveOn,
        Instant recordedAt,

        @Schema(description = "The entry that took it back.") @Nullable UUID reversedBy) {
    /** It never changes. */
    public static final long VERSION = 1;

    static FundGrantView of(FundGrant grant) {
        return new FundGrantView(
                grant.id().value(),
                grant.fund().value(),
                grant.kind(),
                Amount.of(grant.amount()),
                grant.recipient(),
                grant.effectiveOn(),
                grant.recordedAt(),
                grant.reversedBy().map(JournalEntryId::value).orElse(null));
    }
}
