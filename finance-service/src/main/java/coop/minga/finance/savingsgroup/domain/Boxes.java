package coop.minga.finance.savingsgroup.domain;

/**
 * Cash in the box and, apart from it, of the social fund, in minor units.
 *
 * <p>Guarantee: exact; it overflows with an exception.
 */
public record Boxes(long boxMinor, long socialMinor) {
    public static final Boxes EMPTY = new Boxes(0, 0);

    public Boxes plus(Boxes other) {
        return new Boxes(Math.addExact(boxMinor, other.boxMinor), Math.addExact(socialMinor, other.socialMinor));
    }

    public Boxes minus(Boxes other) {
        return new Boxes(
                Math.subtractExact(boxMinor, other.boxMinor), Math.subtractExact(socialMinor, other.socialMinor));
    }
}
