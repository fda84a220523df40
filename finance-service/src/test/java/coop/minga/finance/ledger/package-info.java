/** Tests of the journal. */
@NullMarked
package coop.minga.finance.ledger;

import org.jspecify.annotations.NullMarked;
