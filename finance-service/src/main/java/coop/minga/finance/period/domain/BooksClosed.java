package coop.minga.finance.period.domain;

/**
 * An organisation closed its books up to a day.
 *
 * <p>Guarantee: fired inside the transaction that closes them.
 */
public record BooksClosed(PeriodClose close) {}
