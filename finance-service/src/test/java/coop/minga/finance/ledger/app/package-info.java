/** Tests of what the journal is used through. */
@NullMarked
package coop.minga.finance.ledger.app;

import org.jspecify.annotations.NullMarked;
