package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whose records a report covers.
 *
 * <p>Guarantee: a scope above one organisation always obeys the rules that keep a single person from showing.
 */
public enum ReportScope {
    /** The caller's organisation: any day, every cell. */
    OWN("own"),
    /** The caller's organisation and what is affiliated below it: ends of past months, small cells suppressed. */
    AFFILIATES("affiliates");

    private final String code;

    ReportScope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ReportScope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
