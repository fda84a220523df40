package coop.minga.finance.dividend.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.product.ProductId;
import java.util.Currency;

/**
 * What a run has to know of a product.
 *
 * <p>Guarantee: a snapshot.
 */
public record PayingProduct(
        ProductId id, boolean isShares, Currency currency, FundId fund, int taxPpm, boolean earnsInterest) {}
