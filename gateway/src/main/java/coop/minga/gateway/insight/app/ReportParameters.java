package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.ReportFailure;
import coop.minga.platform.problem.DomainFailure;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the parameters of all reports have in common.
 *
 * <p>Guarantee: a refusal names the parameter and what it may be, never what it was.
 */
public final class ReportParameters {
    private ReportParameters() {}

    public static @Nullable LocalDate day(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            throw invalid("?" + parameter, "a day such as 2026-03-31");
        }
    }

    public static DomainFailure invalid(String pointer, String expected) {
        return DomainFailure.at(ReportFailure.REPORT_PARAMETER_INVALID, pointer, "The value must be " + expected + ".");
    }
}
