package coop.minga.gateway.insight.domain;

/**
 * A service whose events the reports rest on.
 *
 * <p>Guarantee: each is read and complete by itself, so that one that lags or is down does not hold the others up.
 */
public enum Source {
    MEMBERSHIP("membership"),
    FINANCE("finance");

    private final String code;

    Source(String code) {
        this.code = code;
    }

    /** As its topics and its watermarks name it. */
    public String code() {
        return code;
    }
}
