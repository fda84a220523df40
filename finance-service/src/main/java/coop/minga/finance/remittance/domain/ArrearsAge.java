package coop.minga.finance.remittance.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * For how long something has been owed.
 *
 * <p>Guarantee: the classes cover every number of days once.
 */
public enum ArrearsAge {
    NOT_DUE(Integer.MIN_VALUE, 0),
    DAYS_1_TO_30(1, 30),
    DAYS_31_TO_60(31, 60),
    DAYS_61_TO_90(61, 90),
    DAYS_91_TO_180(91, 180),
    DAYS_181_TO_360(181, 360),
    DAYS_MORE_THAN_360(361, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    ArrearsAge(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** On a day, of what was due on another. */
    public static ArrearsAge of(LocalDate dueOn, LocalDate asOf) {
        long late = ChronoUnit.DAYS.between(dueOn, asOf);
        return Stream.of(values())
                .filter(each -> each.from <= late && late <= each.to)
                .findFirst()
                .orElseThrow();
    }
}
