package coop.minga.membership.workprofile.domain;

/**
 * The time that earnings are told for.
 *
 * <p>Guarantee: a month of days is 26, of a week of six, as work by the day is counted; a month of weeks is 52 twelfths.
 */
public enum EarningsPeriod {
    DAY(26, 1),
    WEEK(52, 12),
    MONTH(1, 1),
    YEAR(1, 12);

    private final int times;
    private final int over;

    EarningsPeriod(int times, int over) {
        this.times = times;
        this.over = over;
    }

    int times() {
        return times;
    }

    int over() {
        return over;
    }
}
