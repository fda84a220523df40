package coop.minga.finance.dues.domain;

/**
 * Why a member need not pay for a while.
 *
 * <p>Guarantee: a constant is never renamed; none leaves this service.
 */
public enum HardshipReason {
    ILLNESS,
    MATERNITY,
    BEREAVEMENT,
    LOSS_OF_WORK,
    LOSS_OF_WORKPLACE,
    DISASTER,
    STRIKE,
    OTHER
}
