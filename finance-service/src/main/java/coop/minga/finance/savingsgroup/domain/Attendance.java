package coop.minga.finance.savingsgroup.domain;

/**
 * Whether a member came to a meeting.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum Attendance {
    PRESENT,
    LATE,
    EXCUSED,
    ABSENT;

    public boolean isThere() {
        return this == PRESENT || this == LATE;
    }
}
