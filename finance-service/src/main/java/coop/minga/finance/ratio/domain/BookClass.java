package coop.minga.finance.ratio.domain;

/**
 * What kind of account a line of the books is.
 *
 * <p>Guarantee: has the names of all classes of ledger accounts.
 */
public enum BookClass {
    ASSET(1),
    LIABILITY(-1),
    EQUITY(-1),
    INCOME(-1),
    EXPENSE(1);

    private final int sign;

    BookClass(int sign) {
        this.sign = sign;
    }

    /** In the direction in which accounts of this class grow. */
    public long grown(long debitsLessCredits) {
        return Math.multiplyExact(sign, debitsLessCredits);
    }
}
