package coop.minga.finance.dues.domain;

/**
 * Who began a run.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum DuesRunKind {
    ASKED,
    DAILY
}
