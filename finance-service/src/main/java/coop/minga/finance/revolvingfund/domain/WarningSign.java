package coop.minga.finance.revolvingfund.domain;

/**
 * What shows that a fund may come into distress, and from where on it does.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum WarningSign {
    /** What is owed on loans more than 30 days late, and on restructured ones, of all that is owed. */
    LOANS_AT_RISK(10, false),
    /** What the five who stand for most stand for, of all that is guaranteed. */
    GUARANTORS_FEW(50, false),
    /** What guarantors stand for who are in arrears themselves, of all that is guaranteed. */
    GUARANTORS_LATE(20, false),
    /** The fund's cash, of what approved loans and the next thirty days ask for. */
    CASH_SHORT(100, true);

    private final int usualPercent;
    private final boolean isLeast;

    WarningSign(int usualPercent, boolean isLeast) {
        this.usualPercent = usualPercent;
        this.isLeast = isLeast;
    }

    /** Where nobody says otherwise, in percent. */
    public int usualPercent() {
        return usualPercent;
    }

    /** Whether less than the threshold is what warns, and not more. */
    public boolean isLeast() {
        return isLeast;
    }
}
