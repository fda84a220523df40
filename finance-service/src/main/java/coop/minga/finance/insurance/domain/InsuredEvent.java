package coop.minga.finance.insurance.domain;

/**
 * What happened. None tells of anybody's health, and there are no words beside it.
 *
 * <p>Guarantee: a constant is never renamed; none leaves this service.
 */
public enum InsuredEvent {
    FIRE,
    FLOOD,
    STORM,
    THEFT,
    DAMAGE,
    CONFISCATION,
    EVICTION,
    DEATH_IN_HOUSEHOLD,
    LOSS_OF_INCOME,
    OTHER
}
