package coop.minga.finance.savingsgroup.domain;

/**
 * What a meeting moved, each kind in one sum of minor units: what its journal entry says.
 *
 * <p>Guarantee: but for the difference none is negative.
 *
 * @param difference found above what was expected; below zero what is missing
 */
public record Flows(
        long sharesMinor,
        long principalMinor,
        long chargesMinor,
        long finesMinor,
        long lentMinor,
        long socialMinor,
        long grantsMinor,
        Boxes difference) {
    public static final Flows NONE = new Flows(0, 0, 0, 0, 0, 0, 0, Boxes.EMPTY);

    Flows plus(LineOutcome outcome) {
        SheetLine line = outcome.line();
        return new Flows(
                Math.addExact(sharesMinor, outcome.sharesMinor()),
                Math.addExact(principalMinor, outcome.principalMinor()),
                Math.addExact(chargesMinor, outcome.chargesMinor()),
                Math.addExact(finesMinor, outcome.finesMinor()),
                Math.addExact(lentMinor, outcome.lentMinor()),
                Math.addExact(socialMinor, line.socialMinor()),
                Math.addExact(grantsMinor, line.grantMinor()),
                difference);
    }

    Flows with(Boxes found) {
        return new Flows(
                sharesMinor, principalMinor, chargesMinor, finesMinor, lentMinor, socialMinor, grantsMinor, found);
    }

    /** What came into the box. */
    public long receivedMinor() {
        return Math.addExact(Math.addExact(sharesMinor, principalMinor), Math.addExact(chargesMinor, finesMinor));
    }

    /** What the boxes hold more after the meeting, by what was written down and without the difference. */
    public Boxes net() {
        return new Boxes(Math.subtractExact(receivedMinor(), lentMinor), Math.subtractExact(socialMinor, grantsMinor));
    }

    /** What the boxes hold more in the books. */
    public Boxes booked() {
        return net().plus(difference);
    }
}
