package coop.minga.finance.servicing.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a repayment pays, and what becomes of the loan.
 *
 * <p>Guarantee: the split adds up to the repayment.
 *
 * @param revised the schedule from now on, where it is another
 * @param closes whether nothing is owed afterwards
 */
public record Allocation(Split split, @Nullable DueSchedule revised, boolean closes) {}
