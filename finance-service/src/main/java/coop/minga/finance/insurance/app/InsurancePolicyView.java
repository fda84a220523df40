package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.InsurancePolicy;
import coop.minga.finance.insurance.domain.InsuranceTerms;
import coop.minga.finance.insurance.domain.PolicyStanding;
import coop.minga.finance.insurance.domain.PolicyState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version; how it stands is told for today.
 */
@Schema(name = "InsurancePolicy")
public record InsurancePolicyView(
        UUID id,
        long version,
        UUID product,
        UUID membership,
        UUID fund,
        Amount premium,
        int periodMonths,
        Amount cover,
        int waitingDays,
        int graceDays,
        LocalDate beginsOn,

        @Schema(description = "The last day that was paid for.") @Nullable LocalDate paidThrough,

        PolicyStanding standing,
        @Nullable LocalDate lastDay,

        @Schema(readOnly = true) PolicyState state,

        Instant createdAt,
        Instant updatedAt) {

    static InsurancePolicyView of(InsurancePolicy policy, LocalDate today) {
        InsuranceTerms terms = policy.terms();
        return new InsurancePolicyView(
                policy.id().value(),
                policy.version(),
                policy.product().value(),
                policy.membership().value(),
                terms.fund().value(),
                Amount.of(terms.premium()),
                terms.periodMonths(),
                Amount.of(terms.cover()),
                terms.waitingDays(),
                terms.graceDays(),
                policy.beginsOn(),
                policy.paidThrough(),
                policy.standingOn(today),
                policy.lastDay(),
                policy.state(),
                policy.createdAt(),
                policy.updatedAt());
    }
}
