package coop.minga.finance.checkoff;

/**
 * What a deduction is for.
 *
 * <p>Guarantee: a constant is never renamed; the order is the one a short payment is filled in where nobody says otherwise.
 */
public enum Destination {
    DUES,
    LEVY,
    SHARES,
    DEPOSITS,
    SAVINGS,
    LOANS,
    INSURANCE;

    /** Whether this service can book it yet; what it cannot book, nobody may configure. */
    public boolean isBuilt() {
        return switch (this) {
            case DUES, SHARES, DEPOSITS, SAVINGS -> true;
            case LEVY, LOANS, INSURANCE -> false;
        };
    }

    /** Whether a member can have several accounts of it, so that one may be named. */
    public boolean hasAccounts() {
        return switch (this) {
            case SHARES, DEPOSITS, SAVINGS -> true;
            case DUES, LEVY, LOANS, INSURANCE -> false;
        };
    }
}
