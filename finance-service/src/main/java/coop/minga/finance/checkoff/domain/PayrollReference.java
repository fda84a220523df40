package coop.minga.finance.checkoff.domain;

import coop.minga.platform.problem.DomainFailure;
import java.util.Locale;

/**
 * What an employer's payroll calls a member.
 *
 * <p>Guarantee: kept as it was written, because the payroll is to find it in what it is sent. Two ways of writing the same
 * reference have one normal form: without capitals, blanks, and the zeros in front of a number, which spreadsheets take
 * away.
 */
public record PayrollReference(String text) {
    private static final int LONGEST = 40;

    /** @throws DomainFailure PAYROLL_REFERENCE_MALFORMED */
    public static PayrollReference of(String written) {
        String text = normal(written);
        if (text.length() > LONGEST || !text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]*")) {
            throw DomainFailure.at(
                    CheckOffFailure.PAYROLL_REFERENCE_MALFORMED,
                    "/payrollReference",
                    "Write at most " + LONGEST + " letters, digits, dots, slashes and dashes.");
        }
        return new PayrollReference(written.replace('\u00a0', ' ').strip());
    }

    /** The form in which references are compared, whatever was written. */
    public static String normal(String written) {
        String text = written.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
        return text.matches("[0-9]+") ? text.replaceFirst("^0+(?=[0-9])", "") : text;
    }
}
