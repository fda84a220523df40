package coop.minga.finance.savingsgroup.domain;

/**
 * What a line of a sheet comes to.
 *
 * <p>Guarantee: what was repaid is charges and principal together.
 *
 * @param after what the member has after the meeting
 */
public record LineOutcome(
        SheetLine line, long sharesMinor, long chargesMinor, long principalMinor, long finesMinor, MemberBook after) {
    public long lentMinor() {
        return line.loan() == null ? 0 : line.loan().minor();
    }
}
