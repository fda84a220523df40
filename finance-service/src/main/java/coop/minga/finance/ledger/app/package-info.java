/** What can be done with journal entries and asked about them. */
@NullMarked
package coop.minga.finance.ledger.app;

import org.jspecify.annotations.NullMarked;
