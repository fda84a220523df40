package coop.minga.finance.loan.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who brought a loan how far, as the tokens name them.
 *
 * <p>Guarantee: who approved it is neither of the others.
 */
public record Signatures(
        @Nullable String submittedBy,
        @Nullable String appraisedBy,
        @Nullable String approvedBy) {}
