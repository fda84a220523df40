package coop.minga.finance.eligibility.app;

import coop.minga.finance.eligibility.domain.Assessment;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a loan would be given, rule by rule.
 *
 * <p>Guarantee: reckoned for this answer; kept nowhere.
 */
@Schema(name = "LoanEligibility")
public record EligibilityView(
        UUID product,
        Amount principal,
        int instalments,
        LocalDate asOf,

        @Schema(description = "Whether every rule that is asked is met.")
        boolean eligible,

        @Schema(description = "Whether the product refuses an application that misses a rule; otherwise it only warns.")
        boolean refusing,

        List<RuleView> rules) {

    static EligibilityView of(
            EligibilityQueries.Check check, LocalDate asOf, boolean isRefusing, Assessment assessment) {
        return new EligibilityView(
                check.product().value(),
                Amount.of(check.principal()),
                check.instalments(),
                asOf,
                assessment.isMet(),
                isRefusing,
                assessment.answers().stream().map(RuleView::of).toList());
    }
}
