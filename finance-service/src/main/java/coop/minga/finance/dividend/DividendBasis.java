package coop.minga.finance.dividend;

import coop.minga.finance.product.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * By what members are given something: what they held in accounts of a product, or what use they made of the cooperative.
 *
 * <p>Guarantee: one of both.
 */
public record DividendBasis(
        @Nullable ProductId product, @Nullable MemberUse use) {
    public DividendBasis {
        if ((product == null) == (use == null)) {
            throw new IllegalArgumentException("Something is given by a product or by a use.");
        }
    }

    public static DividendBasis of(ProductId product) {
        return new DividendBasis(product, null);
    }

    public static DividendBasis of(MemberUse use) {
        return new DividendBasis(null, use);
    }
}
