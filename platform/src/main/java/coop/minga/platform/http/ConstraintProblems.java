package coop.minga.platform.http;

import coop.minga.platform.problem.ProblemType;
import java.util.Map;

/**
 * Says which refusal a named database constraint means; a service offers one bean of this kind.
 *
 * <p>Guarantee: what the domain refuses first and the database refuses under a race reads the same to the client.
 */
@FunctionalInterface
public interface ConstraintProblems {
    Map<String, ProblemType> byConstraint();
}
