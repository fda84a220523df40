package coop.minga.membership.registration.app;

import coop.minga.membership.registration.domain.RegistrationFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a registration mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class RegistrationConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "registration_pk", RegistrationFailure.REGISTRATION_ID_TAKEN,
                "registration_attempts_counted", RegistrationFailure.REGISTRATION_ALREADY_OPEN,
                "registration_one_open", RegistrationFailure.REGISTRATION_ALREADY_OPEN);
    }
}
