package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.InsurancePremium;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was paid for a policy, as its organisation sees it.
 *
 * <p>Guarantee: never changes; the amount stands in the journal entry of the same id.
 */
@Schema(name = "InsurancePremium")
public record InsurancePremiumView(
        @Schema(description = "Also the journal entry's.") UUID id,

        UUID policy,
        int number,
        LocalDate from,
        LocalDate through,

        @Schema(description = "Since when the policy is insured without a gap; its waiting time begins there.")
        LocalDate unbrokenFrom,

        LocalDate paidOn) {

    static InsurancePremiumView of(InsurancePremium premium) {
        return new InsurancePremiumView(
                premium.entry().value(),
                premium.policy().value(),
                premium.number(),
                premium.days().from(),
                premium.days().through(),
                premium.days().unbrokenFrom(),
                premium.paidOn());
    }
}
