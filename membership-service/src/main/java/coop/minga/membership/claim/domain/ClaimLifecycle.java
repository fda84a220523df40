package coop.minga.membership.claim.domain;

import java.util.List;
import java.util.Optional;

/**
 * The table of all steps from one state to the next.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it.
 */
final class ClaimLifecycle {
    /** One row of the table. */
    record Rule(ClaimState from, ClaimStep step, ClaimState to) {}

    static final List<Rule> RULES = List.of(
            new Rule(ClaimState.CLAIMED, ClaimStep.VERIFICATION, ClaimState.VERIFIED),
            new Rule(ClaimState.CLAIMED, ClaimStep.REFUSAL, ClaimState.REFUSED),
            new Rule(ClaimState.CLAIMED, ClaimStep.WITHDRAWAL, ClaimState.WITHDRAWN));

    private ClaimLifecycle() {}

    static Optional<Rule> rule(ClaimState from, ClaimStep step) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() == step)
                .findFirst();
    }

    /** What may happen next, by the names of the transition resources. */
    static List<String> allowed(ClaimState from) {
        return RULES.stream()
                .filter(rule -> rule.from() == from)
                .map(rule -> rule.step().resource())
                .toList();
    }
}
