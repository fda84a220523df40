package coop.minga.membership.registration.domain;

import static coop.minga.membership.registration.domain.LegalStatus.APPEALED;
import static coop.minga.membership.registration.domain.LegalStatus.DEREGISTERED;
import static coop.minga.membership.registration.domain.LegalStatus.PREPARING;
import static coop.minga.membership.registration.domain.LegalStatus.QUERIED;
import static coop.minga.membership.registration.domain.LegalStatus.REFUSED;
import static coop.minga.membership.registration.domain.LegalStatus.REGISTERED;
import static coop.minga.membership.registration.domain.LegalStatus.SUBMITTED;
import static coop.minga.membership.registration.domain.LegalStatus.SUSPENDED;
import static coop.minga.membership.registration.domain.LegalStatus.UNREGISTERED;

import java.util.List;
import java.util.Optional;

/**
 * The table of all steps from one legal status to the next.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it.
 */
final class RegistrationLifecycle {
    /** One row of the table. */
    record Rule(LegalStatus from, RegistrationStep step, LegalStatus to) {}

    static final List<Rule> RULES = List.of(
            new Rule(UNREGISTERED, RegistrationStep.PREPARATION, PREPARING),
            new Rule(PREPARING, RegistrationStep.SUBMISSION, SUBMITTED),
            new Rule(SUBMITTED, RegistrationStep.QUERY, QUERIED),
            new Rule(QUERIED, RegistrationStep.RESPONSE, SUBMITTED),
            new Rule(SUBMITTED, RegistrationStep.CERTIFICATION, REGISTERED),
            // Some authorities are satisfied at the counter, without a second submission.
            new Rule(QUERIED, RegistrationStep.CERTIFICATION, REGISTERED),
            new Rule(SUBMITTED, RegistrationStep.REFUSAL, REFUSED),
            new Rule(REFUSED, RegistrationStep.APPEAL, APPEALED),
            new Rule(APPEALED, RegistrationStep.CERTIFICATION, REGISTERED),
            new Rule(APPEALED, RegistrationStep.REFUSAL, REFUSED),
            new Rule(REGISTERED, RegistrationStep.SUSPENSION, SUSPENDED),
            new Rule(SUSPENDED, RegistrationStep.REINSTATEMENT, REGISTERED),
            new Rule(REGISTERED, RegistrationStep.DEREGISTRATION, DEREGISTERED),
            new Rule(SUSPENDED, RegistrationStep.DEREGISTRATION, DEREGISTERED));

    private RegistrationLifecycle() {}

    static Optional<Rule> rule(LegalStatus from, RegistrationStep step) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() == step)
                .findFirst();
    }

    /** What may happen next, by the names of the transition resources. */
    static List<String> allowed(LegalStatus from) {
        return RULES.stream()
                .filter(rule -> rule.from() == from)
                .map(rule -> rule.step().resource())
                .toList();
    }
}
