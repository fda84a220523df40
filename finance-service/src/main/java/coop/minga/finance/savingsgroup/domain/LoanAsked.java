package coop.minga.finance.savingsgroup.domain;

import java.time.LocalDate;

/**
 * What a meeting lends to a member.
 *
 * <p>Guarantee: none; the cycle's book checks it.
 *
 * @param dueOn a planned meeting
 */
public record LoanAsked(long minor, LocalDate dueOn) {}
