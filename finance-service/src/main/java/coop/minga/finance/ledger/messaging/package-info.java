/** What others learn of journal entries. */
@NullMarked
package coop.minga.finance.ledger.messaging;

import org.jspecify.annotations.NullMarked;
