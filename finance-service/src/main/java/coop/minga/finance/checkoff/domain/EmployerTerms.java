package coop.minga.finance.checkoff.domain;

import coop.minga.platform.problem.DomainFailure;

/**
 * What can be said of an employer and changed later; its name is sealed and stands elsewhere.
 *
 * <p>Guarantee: valid but for what only the others can tell: whether the code is free.
 *
 * @param dueDays how many days after the end of a period its remittance is due
 */
public record EmployerTerms(String code, int dueDays, Waterfall waterfall) {
    /** @throws DomainFailure EMPLOYER_CODE_MALFORMED */
    public EmployerTerms {
        if (!code.matches("[A-Z0-9][A-Z0-9._-]{0,39}")) {
            throw DomainFailure.at(CheckOffFailure.EMPLOYER_CODE_MALFORMED, "/code", "Write a code such as CITY-HALL.");
        }
    }

    /** @throws DomainFailure EMPLOYER_NAME_BLANK */
    public static String name(String name) {
        if (name.isBlank()) {
            throw DomainFailure.at(CheckOffFailure.EMPLOYER_NAME_BLANK, "/name", "Say what the employer is called.");
        }
        return name.strip();
    }
}
