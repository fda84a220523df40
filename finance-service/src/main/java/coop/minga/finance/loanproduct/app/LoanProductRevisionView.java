package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.domain.LoanProductRevision;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The terms of a loan product as they stood once.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "LoanProductRevision")
public record LoanProductRevisionView(
        UUID id,

        @Schema(description = "The version of the product that began with it.")
        long number,

        LendingTermsView terms,
        String recordedBy,
        Instant recordedAt) {
    static LoanProductRevisionView of(LoanProductRevision revision, Currency currency) {
        return new LoanProductRevisionView(
                revision.id().value(),
                revision.number(),
                LendingTermsView.of(revision.terms(), currency),
                revision.recordedBy(),
                revision.recordedAt());
    }
}
