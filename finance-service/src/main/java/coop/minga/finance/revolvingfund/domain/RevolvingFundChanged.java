package coop.minga.finance.revolvingfund.domain;

import java.time.LocalDate;

/**
 * Something was changed of a revolving fund.
 *
 * <p>Guarantee: fired inside the transaction of the change, once for each version.
 */
public record RevolvingFundChanged(RevolvingFund fund, LocalDate effectiveOn) {}
