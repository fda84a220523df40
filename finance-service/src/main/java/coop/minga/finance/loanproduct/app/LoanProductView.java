package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.domain.LoanProduct;
import coop.minga.finance.loanproduct.domain.LoanProductRevision;
import coop.minga.finance.loanproduct.domain.LoanProductState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loan product as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version, with the terms that are applied for now.
 */
@Schema(name = "LoanProduct")
public record LoanProductView(
        UUID id,
        long version,
        String code,
        String name,
        String currency,
        UUID fund,

        @Schema(description = "The revision that the terms are.")
        UUID revision,

        LendingTermsView terms,
        LoanProductState state,
        Instant createdAt,
        Instant updatedAt) {
    static LoanProductView of(LoanProduct product, LoanProductRevision revision) {
        return new LoanProductView(
                product.id().value(),
                product.version(),
                product.code(),
                product.name(),
                product.currency().getCurrencyCode(),
                product.fund().value(),
                revision.id().value(),
                LendingTermsView.of(revision.terms(), product.currency()),
                product.state(),
                product.createdAt(),
                product.updatedAt());
    }
}
