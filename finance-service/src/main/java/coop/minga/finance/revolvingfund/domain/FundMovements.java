package coop.minga.finance.revolvingfund.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a revolving fund has done by a day, in minor units, derived from the journal alone.
 *
 * <p>Guarantee: of one snapshot.
 *
 * @param income all of the fund's, seed money included
 * @param spent all of the fund's expenses, regrants and losses included
 * @param converted what of it was given to members, by the conversion its funder agreed to
 * @param lent what was paid out on loans
 * @param returned what of it came back, or was written off
 * @param cash in the box, the bank and mobile money
 */
public record FundMovements(
        long seeded, long regranted, long income, long spent, long converted, long lent, long returned, long cash) {

    /** What is still lent out. */
    public long outstanding() {
        return Math.subtractExact(lent, returned);
    }

    /** What left the fund for ever, other than by grants its funder wanted: losses on loans, and costs. */
    public long leaked() {
        return Math.subtractExact(Math.subtractExact(spent, regranted), converted);
    }

    /** How often the seed money was lent: lent ÷ seeded, to two decimals. Nothing was lent of nothing. */
    public BigDecimal turns() {
        return ratio(lent, 2);
    }

    /** Which part of the seed money leaked: leaked ÷ seeded, to four decimals. */
    public BigDecimal leakage() {
        return ratio(leaked(), 4);
    }

    private BigDecimal ratio(long minor, int decimals) {
        return seeded == 0
                ? BigDecimal.ZERO.setScale(decimals)
                : BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(seeded), decimals, RoundingMode.HALF_EVEN);
    }
}
