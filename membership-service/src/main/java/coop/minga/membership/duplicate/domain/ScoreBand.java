package coop.minga.membership.duplicate.domain;

/**
 * How likely two records are of one person.
 *
 * <p>Guarantee: what lies below the lowest is no candidate.
 */
public enum ScoreBand {
    HIGH,
    MEDIUM,
    LOW;

    private static final int CANDIDATE = 60;
    private static final int LIKELY = 70;
    private static final int VERY_LIKELY = 85;

    public static boolean isCandidate(int score) {
        return score >= CANDIDATE;
    }

    public static ScoreBand of(int score) {
        if (score >= VERY_LIKELY) {
            return HIGH;
        }
        return score >= LIKELY ? MEDIUM : LOW;
    }
}
