package coop.minga.finance.servicing.domain;

/** Why a loan is no longer expected; a code, never words about somebody. */
public enum WriteOffReason {
    DEATH,
    DISASTER,
    NOT_FOUND,
    NO_MEANS,
    BARRED_BY_TIME,
    OTHER
}
