package coop.minga.finance.guarantee.domain;

/**
 * What a product asks to stand for its loans.
 *
 * <p>Guarantee: as it was when the loan was applied for.
 *
 * @param fewest guarantors, where the borrower's own deposits are not enough
 * @param coveredPpm how much of what own deposits do not cover guarantors must; where that is nothing, no deposits stand
 *     for the loan, nor the borrower's own
 */
public record CoverRules(int fewest, int most, int coveredPpm) {
    public boolean isCoverAsked() {
        return coveredPpm > 0;
    }
}
