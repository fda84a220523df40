package coop.minga.finance.loanproduct.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loanproduct.LendingTerms;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.loanproduct.domain.LoanProduct;
import coop.minga.finance.loanproduct.domain.LoanProductRevision;
import java.util.Currency;

/**
 * What other features know of a loan product: the terms of one revision.
 *
 * <p>Guarantee: terms, currency and fund of a revision never change.
 *
 * @param isOpen whether it can be applied for now
 */
public record LoanOffer(
        LoanProductId product,
        LoanProductRevisionId revision,
        String name,
        Currency currency,
        FundId fund,
        LendingTerms terms,
        boolean isOpen) {
    static LoanOffer of(LoanProduct product, LoanProductRevision revision) {
        return new LoanOffer(
                product.id(),
                revision.id(),
                product.name(),
                product.currency(),
                product.fund(),
                revision.terms(),
                product.state().isOffered());
    }
}
