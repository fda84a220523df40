package coop.minga.membership.workprofile.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a job is formal, by which rules, and why.
 *
 * <p>Guarantee: unknown exactly when no rule decides.
 *
 * @param rule the rule that decided; null if none did
 * @param because the facts the rule rests on
 * @param missing the facts that could decide
 */
public record FormalityFinding(
        Formality result,
        RuleSet ruleSet,
        @Nullable String rule,
        Map<Fact, Boolean> because,
        List<Fact> missing,
        String explanation) {

    static FormalityFinding decided(RuleSet ruleSet, FormalityRule rule) {
        return new FormalityFinding(rule.result(), ruleSet, rule.code(), rule.when(), List.of(), rule.because());
    }

    static FormalityFinding unknown(RuleSet ruleSet, List<Fact> missing, String explanation) {
        return new FormalityFinding(Formality.UNKNOWN, ruleSet, null, Map.of(), missing, explanation);
    }
}
