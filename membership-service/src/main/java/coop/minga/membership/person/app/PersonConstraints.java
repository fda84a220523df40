package coop.minga.membership.person.app;

import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a person mean, for those that lose a race.
 *
 * <p>Guarantee: each named constraint a client can meet is here.
 */
@ApplicationScoped
class PersonConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "person_pk", PersonFailure.PERSON_ID_TAKEN,
                "person_is_recorded", PersonFailure.PERSON_NOT_CHANGEABLE,
                "person_identifier_pk", PersonFailure.IDENTIFIER_TAKEN,
                "person_household_fk", PersonFailure.PERSON_HOUSEHOLD_UNKNOWN);
    }
}
