package coop.minga.membership.card.app;

import coop.minga.membership.card.domain.CardFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a card's key mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
public class CardConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "card_key_pk", CardFailure.CARD_KEY_ID_TAKEN,
                "card_key_one_signs", CardFailure.CARD_KEY_JUST_CHANGED);
    }
}
