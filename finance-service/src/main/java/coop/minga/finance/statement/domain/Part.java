package coop.minga.finance.statement.domain;

/**
 * The parts of financial statements, by the class of their accounts.
 *
 * <p>Guarantee: every class of account is in one part.
 */
public enum Part {
    ASSETS("ASSET", 1),
    LIABILITIES("LIABILITY", -1),
    EQUITY("EQUITY", -1),
    INCOME("INCOME", -1),
    EXPENDITURE("EXPENSE", 1);

    private final String accountClass;
    private final int sign;

    Part(String accountClass, int sign) {
        this.accountClass = accountClass;
        this.sign = sign;
    }

    /** @throws IllegalArgumentException for a class that no account has */
    public static Part ofClass(String accountClass) {
        for (Part part : values()) {
            if (part.accountClass.equals(accountClass)) {
                return part;
            }
        }
        throw new IllegalArgumentException(accountClass);
    }

    /** An amount in the direction in which accounts of this part grow; of such an amount, debits less credits again. */
    public long grown(long debitsLessCredits) {
        return Math.multiplyExact(sign, debitsLessCredits);
    }
}
