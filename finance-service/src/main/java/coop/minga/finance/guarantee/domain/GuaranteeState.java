package coop.minga.finance.guarantee.domain;

import coop.minga.platform.problem.DomainFailure;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a guarantee stands.
 *
 * <p>Guarantee: this is the whole table of steps; money is held back in {@link #PLEDGED} and in no other.
 */
public enum GuaranteeState {
    PROPOSED,
    /** The guarantor agrees; nothing is held yet, so she may still change her mind. */
    CONSENTED,
    /** The loan was approved on it; of what is pledged, something may be missing. */
    PLEDGED,
    DECLINED,
    /** Taken back by who proposed it, or the loan came to nothing. */
    WITHDRAWN,
    /** The loan needs it no more. */
    RELEASED,
    /** The loan was not paid back; what was pledged is used up. */
    CALLED,
    /** Another guarantor took over. */
    SUBSTITUTED;

    /** Stands for a loan, or may come to. */
    public static final Set<GuaranteeState> LIVE = EnumSet.of(PROPOSED, CONSENTED, PLEDGED);

    public List<GuaranteeState> next() {
        return switch (this) {
            case PROPOSED -> List.of(CONSENTED, DECLINED, WITHDRAWN);
            case CONSENTED -> List.of(PLEDGED, DECLINED, WITHDRAWN);
            case PLEDGED -> List.of(RELEASED, CALLED, SUBSTITUTED);
            // A repayment, or the call itself, was taken back.
            case RELEASED -> List.of(PLEDGED);
            case CALLED -> List.of(PLEDGED, RELEASED);
            case DECLINED, WITHDRAWN, SUBSTITUTED -> List.of();
        };
    }

    /** @throws DomainFailure GUARANTEE_TRANSITION_ILLEGAL */
    void require(GuaranteeState next) {
        if (!next().contains(next)) {
            throw DomainFailure.ofState(
                    GuaranteeFailure.GUARANTEE_TRANSITION_ILLEGAL, "The guarantee is " + this + ".", this, next());
        }
    }
}
