package coop.minga.finance.solidaritygrant.domain;

import coop.minga.finance.solidaritygrant.SolidarityKind;

/**
 * Why a member is given something. None tells of anybody's health, and there are no words beside it.
 *
 * <p>Guarantee: a constant is never renamed; none leaves this service.
 */
public enum GrantReason {
    ON_STRIKE(SolidarityKind.STRIKE),
    LOCKED_OUT(SolidarityKind.STRIKE),
    VICTIMISED(SolidarityKind.STRIKE),
    LOSS_OF_INCOME(SolidarityKind.HARDSHIP),
    LOSS_OF_WORKPLACE(SolidarityKind.HARDSHIP),
    LOSS_OF_HOME(SolidarityKind.HARDSHIP),
    DEATH_IN_HOUSEHOLD(SolidarityKind.HARDSHIP),
    OTHER_HARDSHIP(SolidarityKind.HARDSHIP),
    DISASTER(SolidarityKind.EMERGENCY),
    LOCKDOWN(SolidarityKind.EMERGENCY),
    CONFLICT(SolidarityKind.EMERGENCY),
    OTHER_EMERGENCY(SolidarityKind.EMERGENCY);

    private final SolidarityKind kind;

    GrantReason(SolidarityKind kind) {
        this.kind = kind;
    }

    public SolidarityKind kind() {
        return kind;
    }
}
