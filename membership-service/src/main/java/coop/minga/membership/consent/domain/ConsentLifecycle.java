package coop.minga.membership.consent.domain;

import static coop.minga.membership.consent.domain.ConsentState.GRANTED;
import static coop.minga.membership.consent.domain.ConsentState.REFUSED;
import static coop.minga.membership.consent.domain.ConsentState.REQUESTED;
import static coop.minga.membership.consent.domain.ConsentState.SUPERSEDED;
import static coop.minga.membership.consent.domain.ConsentState.WITHDRAWN;
import static coop.minga.membership.consent.domain.ConsentStep.GRANT;
import static coop.minga.membership.consent.domain.ConsentStep.REFUSAL;
import static coop.minga.membership.consent.domain.ConsentStep.SUPERSESSION;
import static coop.minga.membership.consent.domain.ConsentStep.WITHDRAWAL;

import java.util.List;
import java.util.Optional;

/**
 * The table of all steps from one state to the next. EXPIRED has no row: it is GRANTED after its last day.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it.
 */
final class ConsentLifecycle {
    /** One row of the table. */
    record Rule(ConsentState from, ConsentStep step, ConsentState to) {}

    static final List<Rule> RULES = List.of(
            new Rule(REQUESTED, GRANT, GRANTED),
            new Rule(REQUESTED, REFUSAL, REFUSED),
            new Rule(GRANTED, WITHDRAWAL, WITHDRAWN),
            new Rule(GRANTED, SUPERSESSION, SUPERSEDED));

    private ConsentLifecycle() {}

    static Optional<Rule> rule(ConsentState from, ConsentStep step) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() == step)
                .findFirst();
    }

    /** What somebody may decide next, by the names of the transition resources. */
    static List<String> allowed(ConsentState from) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() != SUPERSESSION)
                .map(rule -> rule.step().resource())
                .toList();
    }
}
