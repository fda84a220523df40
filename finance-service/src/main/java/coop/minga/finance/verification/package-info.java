/** Proof: everything the ledger keeps, derived again, and receipts. */
@NullMarked
package coop.minga.finance.verification;

import org.jspecify.annotations.NullMarked;
