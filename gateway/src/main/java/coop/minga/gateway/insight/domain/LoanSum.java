package coop.minga.gateway.insight.domain;

import java.util.List;

/**
 * What is owed of principal on some of the loans.
 *
 * <p>Guarantee: each is made of whole bands.
 */
public enum LoanSum {
    OUTSTANDING("outstandingMinor", 0, Integer.MAX_VALUE, true),
    AT_RISK_1("atRisk1Minor", 2, Integer.MAX_VALUE, true),
    AT_RISK_30("atRisk30Minor", 31, Integer.MAX_VALUE, true),
    AT_RISK_60("atRisk60Minor", 61, Integer.MAX_VALUE, true),
    AT_RISK_90("atRisk90Minor", 91, Integer.MAX_VALUE, true),
    AT_RISK_180("atRisk180Minor", 181, Integer.MAX_VALUE, true),
    NOT_LATE("notLateMinor", 0, 1, false),
    LATE_1_TO_30("late1To30Minor", 1, 31, false),
    LATE_31_TO_60("late31To60Minor", 31, 61, false),
    LATE_61_TO_90("late61To90Minor", 61, 91, false),
    LATE_91_TO_180("late91To180Minor", 91, 181, false),
    LATE_181_TO_360("late181To360Minor", 181, 361, false),
    LATE_OVER_360("lateOver360Minor", 361, Integer.MAX_VALUE, false);

    public static final List<LoanSum> AT_RISK = List.of(AT_RISK_1, AT_RISK_30, AT_RISK_60, AT_RISK_90, AT_RISK_180);

    public static final List<LoanSum> AGES = List.of(
            NOT_LATE, LATE_1_TO_30, LATE_31_TO_60, LATE_61_TO_90, LATE_91_TO_180, LATE_181_TO_360, LATE_OVER_360);

    private final String measure;
    private final int fromDays;
    private final int untilDays;
    private final boolean withRestructured;

    LoanSum(String measure, int fromDays, int untilDays, boolean withRestructured) {
        this.measure = measure;
        this.fromDays = fromDays;
        this.untilDays = untilDays;
        this.withRestructured = withRestructured;
    }

    /** As reports name it. */
    String measure() {
        return measure;
    }

    /** Its share of all that is owed, as reports name it. */
    String percentMeasure() {
        return measure.replace("Minor", "Percent");
    }

    boolean takes(LoanBand band) {
        return (fromDays <= band.fromDays() && band.fromDays() < untilDays)
                || (withRestructured && band.restructured());
    }

    long of(List<LoanBand> bands) {
        return bands.stream()
                .filter(this::takes)
                .mapToLong(LoanBand::outstandingMinor)
                .reduce(0, Math::addExact);
    }
}
