package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.ClaimRefusal;
import coop.minga.finance.insurance.domain.InsuranceClaim;
import coop.minga.finance.insurance.domain.InsuranceClaimState;
import coop.minga.finance.insurance.domain.InsuredEvent;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An insurance claim as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "InsuranceClaim")
public record InsuranceClaimView(
        UUID id,
        long version,
        UUID policy,
        InsuredEvent event,
        LocalDate happenedOn,
        Amount asked,

        @Schema(description = "What it was found to be worth last.") @Nullable Amount assessed,

        List<AssessmentView> assessments,

        @Schema(readOnly = true) InsuranceClaimState state,

        @Nullable ClaimRefusal refusedBecause,

        @Schema(description = "The journal entry that paid it.") @Nullable UUID entry,

        String submittedBy,
        Instant submittedAt,
        Instant updatedAt) {

    /**
     * What somebody found.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "InsuranceAssessment")
    public record AssessmentView(String assessor, Amount amount, Instant assessedAt) {}

    static InsuranceClaimView of(InsuranceClaim claim) {
        Money assessed = claim.assessed();
        JournalEntryId entry = claim.entry();
        return new InsuranceClaimView(
                claim.id().value(),
                claim.version(),
                claim.policy().value(),
                claim.event(),
                claim.happenedOn(),
                Amount.of(claim.asked()),
                assessed == null ? null : Amount.of(assessed),
                claim.assessments().stream()
                        .map(each -> new AssessmentView(
                                each.assessor(), Amount.of(each.amountMinor(), claim.currency()), each.assessedAt()))
                        .toList(),
                claim.state(),
                claim.refusedBecause(),
                entry == null ? null : entry.value(),
                claim.submittedBy(),
                claim.submittedAt(),
                claim.updatedAt());
    }
}
