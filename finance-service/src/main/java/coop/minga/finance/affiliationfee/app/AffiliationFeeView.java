package coop.minga.finance.affiliationfee.app;

import coop.minga.finance.affiliationfee.domain.AffiliationFee;
import coop.minga.finance.affiliationfee.domain.AffiliationFeeState;
import coop.minga.finance.affiliationfee.domain.FeeStatement;
import coop.minga.finance.affiliationfee.domain.Party;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An affiliation fee as both its parties see it.
 *
 * <p>Guarantee: a snapshot of one version; counts and amounts, never a member.
 */
@Schema(name = "AffiliationFee")
public record AffiliationFeeView(
        UUID id,
        long version,
        UUID affiliationId,
        UUID affiliateId,
        UUID parentId,
        LocalDate periodFrom,
        LocalDate periodTo,

        @Schema(description = "For each paid-up member.") Amount rate,

        AffiliationFeeState state,

        @Schema(description = "All that was stated, in that order; the last one of each party counts.")
        List<StatementView> statements,

        Instant createdAt,
        Instant updatedAt) {

    /**
     * What a party stated.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "AffiliationFeeStatement")
    public record StatementView(
            Party statedBy,
            long members,

            @Schema(description = "How many were paid up by the affiliate's books; stated by the affiliate alone.")
            @Nullable Long membersPaidUp,

            Amount amount,
            LocalDate effectiveOn,
            Instant recordedAt) {

        static StatementView of(FeeStatement statement, Currency currency) {
            return new StatementView(
                    statement.by(),
                    statement.members(),
                    statement.membersPaidUp(),
                    Amount.of(statement.amountMinor(), currency),
                    statement.effectiveOn(),
                    statement.recordedAt());
        }
    }

    static AffiliationFeeView of(AffiliationFee fee) {
        return new AffiliationFeeView(
                fee.id().value(),
                fee.version(),
                fee.affiliation().value(),
                fee.affiliate().value(),
                fee.parent().value(),
                fee.from(),
                fee.to(),
                Amount.of(fee.rateMinor(), fee.currency()),
                fee.state(),
                fee.statements().stream()
                        .map(each -> StatementView.of(each, fee.currency()))
                        .toList(),
                fee.createdAt(),
                fee.updatedAt());
    }
}
