package coop.minga.finance.servicing.domain;

/** What becomes of money beyond what is due, as whoever pays it says. */
public enum Excess {
    /** It pays the next instalments in advance; the schedule stays. */
    NEXT_INSTALMENTS,
    /** It pays the interest of the days since the last instalment, then principal; what is left is due on the same days. */
    PRINCIPAL,
    /** There must be none. */
    REFUSED
}
