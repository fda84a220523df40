package coop.minga.finance.account;

/**
 * What an account is in the books, and so what makes it grow.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum AccountClass {
    ASSET(1),
    LIABILITY(-1),
    EQUITY(-1),
    INCOME(-1),
    EXPENSE(1);

    private final int sign;

    AccountClass(int sign) {
        this.sign = sign;
    }

    /** What a debit is counted as: 1 where it makes the account grow, else -1. */
    public int sign() {
        return sign;
    }

    /** Whether it tells what was earned or spent, and so has a period and not a day. */
    public boolean isOfSurplus() {
        return this == INCOME || this == EXPENSE;
    }
}
