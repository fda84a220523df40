package coop.minga.finance.product.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.domain.Product;
import coop.minga.finance.product.domain.ProductState;
import coop.minga.finance.product.domain.ProductTerms;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of a product go by.
 *
 * <p>Guarantee: a snapshot; kind, currency, fund and price never change.
 */
public record SavingTerms(
        ProductId product,
        String name,
        ProductKind kind,
        Currency currency,
        FundId fund,
        long floorMinor,
        int noticeDays,
        long withdrawalFeeMinor,
        @Nullable Long sharePriceMinor,
        boolean isRedeemable,
        boolean isOpen) {

    static SavingTerms of(Product product) {
        Product.Nature nature = product.nature();
        ProductTerms terms = product.terms();
        return new SavingTerms(
                product.id(),
                terms.name(),
                nature.kind(),
                nature.currency(),
                nature.fund(),
                terms.floorMinor(),
                terms.noticeDays(),
                terms.withdrawalFeeMinor(),
                nature.sharePriceMinor(),
                terms.isRedeemable(),
                product.state() == ProductState.OPEN);
    }
}
