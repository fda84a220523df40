package coop.minga.membership.codelist.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a code list.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum CodeListFailure implements ProblemType {
    CODE_LIST_UNKNOWN(404, "There is no such code list"),
    CODE_UNKNOWN(404, "The list has no such code"),
    CODE_NOT_IN_LIST(422, "The value is not a code of its list"),
    LANGUAGE_NOT_OFFERED(400, "Titles are not kept in this language");

    private final int status;
    private final String title;

    CodeListFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
