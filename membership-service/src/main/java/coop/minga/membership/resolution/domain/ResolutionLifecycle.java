package coop.minga.membership.resolution.domain;

import static coop.minga.membership.resolution.domain.ResolutionState.ADOPTED;
import static coop.minga.membership.resolution.domain.ResolutionState.AMENDED;
import static coop.minga.membership.resolution.domain.ResolutionState.LAPSED;
import static coop.minga.membership.resolution.domain.ResolutionState.PROVISIONAL;
import static coop.minga.membership.resolution.domain.ResolutionState.REJECTED;
import static coop.minga.membership.resolution.domain.ResolutionState.TABLED;
import static coop.minga.membership.resolution.domain.ResolutionState.WITHDRAWN;
import static coop.minga.membership.resolution.domain.ResolutionStep.ADOPTION;
import static coop.minga.membership.resolution.domain.ResolutionStep.AMENDMENT;
import static coop.minga.membership.resolution.domain.ResolutionStep.LAPSE;
import static coop.minga.membership.resolution.domain.ResolutionStep.PROVISIONAL_ADOPTION;
import static coop.minga.membership.resolution.domain.ResolutionStep.RATIFICATION;
import static coop.minga.membership.resolution.domain.ResolutionStep.REJECTION;
import static coop.minga.membership.resolution.domain.ResolutionStep.WITHDRAWAL;

import java.util.List;
import java.util.Optional;

/**
 * The table of all steps from one state to the next.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it.
 */
final class ResolutionLifecycle {
    /** One row of the table. */
    record Rule(ResolutionState from, ResolutionStep step, ResolutionState to) {}

    static final List<Rule> RULES = List.of(
            new Rule(TABLED, AMENDMENT, AMENDED),
            new Rule(TABLED, ADOPTION, ADOPTED),
            new Rule(TABLED, PROVISIONAL_ADOPTION, PROVISIONAL),
            new Rule(TABLED, REJECTION, REJECTED),
            new Rule(TABLED, WITHDRAWAL, WITHDRAWN),
            new Rule(AMENDED, AMENDMENT, AMENDED),
            new Rule(AMENDED, ADOPTION, ADOPTED),
            new Rule(AMENDED, PROVISIONAL_ADOPTION, PROVISIONAL),
            new Rule(AMENDED, REJECTION, REJECTED),
            new Rule(AMENDED, WITHDRAWAL, WITHDRAWN),
            new Rule(PROVISIONAL, RATIFICATION, ADOPTED),
            new Rule(PROVISIONAL, REJECTION, REJECTED),
            new Rule(PROVISIONAL, LAPSE, LAPSED));

    private ResolutionLifecycle() {}

    static Optional<Rule> rule(ResolutionState from, ResolutionStep step) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() == step)
                .findFirst();
    }

    /** What somebody may do next, by the names of the transition resources. */
    static List<String> allowed(ResolutionState from) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() != LAPSE)
                .map(rule -> rule.step().resource())
                .distinct()
                .toList();
    }
}
