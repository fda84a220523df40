package coop.minga.membership.workprofile.domain;

/**
 * What a buyer or employer is to the worker.
 *
 * <p>Guarantee: a word never changes its meaning.
 */
public enum BuyerRelation {
    BUYER,
    EMPLOYER,
    INTERMEDIARY,
    HIDDEN_EMPLOYER
}
