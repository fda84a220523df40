package coop.minga.membership.membership.domain;

import static coop.minga.membership.membership.domain.MembershipState.ACTIVE;
import static coop.minga.membership.membership.domain.MembershipState.APPLIED;
import static coop.minga.membership.membership.domain.MembershipState.RESIGNED;
import static coop.minga.membership.membership.domain.MembershipState.SUSPENDED;
import static coop.minga.membership.membership.domain.MembershipStep.APPROVAL;
import static coop.minga.membership.membership.domain.MembershipStep.REINSTATEMENT;
import static coop.minga.membership.membership.domain.MembershipStep.RESIGNATION;
import static coop.minga.membership.membership.domain.MembershipStep.SUSPENSION;

import java.util.List;
import java.util.Optional;

/**
 * The table of all steps from one state to the next.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it.
 */
final class MembershipLifecycle {
    /** One row of the table. */
    record Rule(MembershipState from, MembershipStep step, MembershipState to) {}

    static final List<Rule> RULES = List.of(
            new Rule(APPLIED, APPROVAL, ACTIVE),
            new Rule(ACTIVE, SUSPENSION, SUSPENDED),
            new Rule(ACTIVE, RESIGNATION, RESIGNED),
            new Rule(SUSPENDED, REINSTATEMENT, ACTIVE),
            new Rule(SUSPENDED, RESIGNATION, RESIGNED));

    private MembershipLifecycle() {}

    static Optional<Rule> rule(MembershipState from, MembershipStep step) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() == step)
                .findFirst();
    }

    /** What may happen next, by the names of the transition resources. */
    static List<String> allowed(MembershipState from) {
        return RULES.stream()
                .filter(rule -> rule.from() == from)
                .map(rule -> rule.step().resource())
                .toList();
    }
}
