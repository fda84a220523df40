package coop.minga.finance.verification.app;

import coop.minga.finance.ledger.JournalEntryId;

/**
 * What an entry is found to be now, without its words, which name all its accounts and what they hold.
 *
 * <p>Guarantee: reckoned anew from the journal.
 *
 * @param intact whether the chain has this digest at this place, and the place has the hash it must have
 */
public record EntryCheck(JournalEntryId entry, String digest, long chainPosition, String chainHash, boolean intact) {}
