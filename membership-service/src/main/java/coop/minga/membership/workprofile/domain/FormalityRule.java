package coop.minga.membership.workprofile.domain;

import java.util.Map;

/**
 * One row of a rule set: what follows for a status when these facts are so.
 *
 * <p>Guarantee: never changes; another reading of the standard is another rule set.
 *
 * @param code stable, for whoever counts by rule
 * @param because the rule in words
 */
record FormalityRule(String code, WorkStatus status, Map<Fact, Boolean> when, Formality result, String because) {
    FormalityRule {
        when = Map.copyOf(when);
    }

    boolean applies(WorkFacts facts) {
        return when.entrySet().stream().allMatch(each -> each.getValue().equals(facts.of(each.getKey())));
    }
}
