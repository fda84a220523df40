package coop.minga.finance.guarantee.domain;

import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import java.util.Map;

/**
 * Whether one guarantee can stand in the place of another.
 *
 * <p>Guarantee: the whole of what is pledged, or nothing.
 */
final class Substitution {
    private Substitution() {}

    /** @throws DomainFailure SUBSTITUTE_INVALID, with the numbers */
    static void requireWhole(Guarantee leaving, Guarantee taking) {
        if (!taking.loan().equals(leaving.loan())
                || taking.state() != GuaranteeState.CONSENTED
                || taking.offered().compareTo(leaving.whole()) < 0) {
            throw new DomainFailure(
                    GuaranteeFailure.SUBSTITUTE_INVALID,
                    "It has to be of the same loan, agreed to, and of at least what is pledged.",
                    Map.of(
                            "currentState", taking.state(),
                            "offered", Amount.of(taking.offered()),
                            "pledged", Amount.of(leaving.whole())));
        }
    }
}
