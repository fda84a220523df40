package coop.minga.finance.servicing.domain;

import java.util.Arrays;

/**
 * How late a loan is.
 *
 * <p>Guarantee: each number of days is of one age; a constant is never renamed.
 */
public enum LoanArrearsAge {
    NOT_LATE(0, 0, NextStep.NONE),
    DAYS_1_30(1, 30, NextStep.REMIND),
    DAYS_31_60(31, 60, NextStep.VISIT),
    DAYS_61_90(61, 90, NextStep.WARN_GUARANTORS),
    DAYS_91_180(91, 180, NextStep.CALL_IN),
    DAYS_181_360(181, 360, NextStep.CALL_IN),
    OVER_360(361, Integer.MAX_VALUE, NextStep.PROPOSE_WRITE_OFF);

    /** What is usually done next. */
    public enum NextStep {
        NONE,
        REMIND,
        VISIT,
        WARN_GUARANTORS,
        CALL_IN,
        PROPOSE_WRITE_OFF
    }

    private final int fromDays;
    private final int throughDays;
    private final NextStep nextStep;

    LoanArrearsAge(int fromDays, int throughDays, NextStep nextStep) {
        this.fromDays = fromDays;
        this.throughDays = throughDays;
        this.nextStep = nextStep;
    }

    public static LoanArrearsAge of(int daysLate) {
        return Arrays.stream(values())
                .filter(each -> daysLate <= each.throughDays)
                .findFirst()
                .orElse(OVER_360);
    }

    public int fromDays() {
        return fromDays;
    }

    public int throughDays() {
        return throughDays;
    }

    public NextStep nextStep() {
        return nextStep;
    }
}
