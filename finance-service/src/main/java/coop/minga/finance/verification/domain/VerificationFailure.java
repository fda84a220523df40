package coop.minga.finance.verification.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a receipt.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum VerificationFailure implements ProblemType {
    RECEIPT_NOT_SEALED_YET(409, "The entry has no place in the chain yet");

    private final int status;
    private final String title;

    VerificationFailure(int status, String title) {
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
