package coop.minga.finance.servicing.domain;

/**
 * An amount of money by what it pays, in minor units.
 *
 * <p>Guarantee: nothing in it is negative.
 */
public record Split(long penaltiesMinor, long feesMinor, long interestMinor, long principalMinor) {
    public static final Split NOTHING = new Split(0, 0, 0, 0);

    public Split {
        if (penaltiesMinor < 0 || feesMinor < 0 || interestMinor < 0 || principalMinor < 0) {
            throw new IllegalArgumentException("A part is negative.");
        }
    }

    public long totalMinor() {
        return Math.addExact(Math.addExact(penaltiesMinor, feesMinor), Math.addExact(interestMinor, principalMinor));
    }

    public Split plus(Split other) {
        return new Split(
                Math.addExact(penaltiesMinor, other.penaltiesMinor),
                Math.addExact(feesMinor, other.feesMinor),
                Math.addExact(interestMinor, other.interestMinor),
                Math.addExact(principalMinor, other.principalMinor));
    }

    public long of(Part part) {
        return switch (part) {
            case PENALTIES -> penaltiesMinor;
            case FEES -> feesMinor;
            case INTEREST -> interestMinor;
            case PRINCIPAL -> principalMinor;
        };
    }
}
