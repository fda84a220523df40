package coop.minga.finance.verification.app;

import coop.minga.finance.verification.store.LedgerProofs.Counts;
import coop.minga.finance.verification.store.LedgerProofs.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came out when everything the ledger keeps was derived again.
 *
 * <p>Guarantee: sound means that nothing differs; what differs is named.
 */
@Schema(name = "LedgerVerification")
public record VerificationView(
        Instant verifiedAt,
        boolean sound,
        long entries,
        long postings,

        @Schema(description = "Accounts in their funds.") long balances,

        @Schema(description = "How many rows the organisation's chain has.")
        long chainLength,

        List<FindingView> findings) {

    /**
     * Something that is not as it must be.
     *
     * <p>Guarantee: names the entry, the account or the place in the chain.
     */
    @Schema(name = "LedgerFinding")
    public record FindingView(
            @Schema(examples = "ENTRY_CHANGED") String kind,

            @Nullable UUID entry,
            @Nullable UUID account,
            @Nullable UUID fund,
            @Nullable Long chainPosition,

            @Schema(description = "What is kept, in minor units.") @Nullable Long keptMinor,

            @Schema(description = "What the journal says, in minor units.") @Nullable Long derivedMinor) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.kind(),
                    finding.entry(),
                    finding.account(),
                    finding.fund(),
                    finding.chainPosition(),
                    finding.keptMinor(),
                    finding.derivedMinor());
        }
    }

    static VerificationView of(Instant now, Counts counts, List<Finding> findings) {
        return new VerificationView(
                now,
                findings.isEmpty(),
                counts.entries(),
                counts.postings(),
                counts.balances(),
                counts.chainLength(),
                findings.stream().map(FindingView::of).toList());
    }
}
