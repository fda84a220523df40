package coop.minga.finance.ledger;

/**
 * Somebody is about to take an entry back by hand. A feature that keeps something beside it observes this and refuses by
 * throwing, for it takes both back together.
 *
 * <p>Guarantee: fired in a transaction of the entry's organisation, before anything is posted.
 */
public record ReversalAsked(JournalEntryId entry, String source) {}
