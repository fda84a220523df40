package coop.minga.finance.servicing.domain;

/**
 * Where a loan stands of which something is owed and expected, named as the loan names it.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum OwedState {
    DISBURSED,
    IN_ARREARS,
    RESTRUCTURED
}
