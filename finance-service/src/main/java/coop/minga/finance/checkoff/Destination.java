package coop.minga.finance.checkoff;

/**
 * What a deduction is for. A levy that the organisation decided on is a plan of dues, so it is for dues.
 *
 * <p>Guarantee: a constant is never renamed; the order is the one a short payment is filled in where nobody says otherwise.
 */
public enum Destination {
    DUES,
    SHARES,
    DEPOSITS,
    SAVINGS,
    LOANS,
    INSURANCE;

    /** Whether a member can have several of it, so that one may be named. */
    public boolean hasTargets() {
        return switch (this) {
            case SHARES, DEPOSITS, SAVINGS, LOANS, INSURANCE -> true;
            case DUES -> false;
        };
    }
}
