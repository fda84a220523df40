package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a report on people can be cut by, and which coordinate of a {@link CellKey} tells it.
 *
 * <p>Guarantee: the cuts are these and no finer, for every cut is one more equation about the same people.
 */
public enum Dimension {
    AFFILIATE("affiliate", 0),
    SEX("sex", 1),
    AGE_BAND("age-band", 2);

    private final String code;
    private final int place;

    Dimension(String code, int place) {
        this.code = code;
        this.place = place;
    }

    public String code() {
        return code;
    }

    public int place() {
        return place;
    }

    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }
}
