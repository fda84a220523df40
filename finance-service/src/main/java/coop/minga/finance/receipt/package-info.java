/** Receipts: what a payer holds in the hand. */
@NullMarked
package coop.minga.finance.receipt;

import org.jspecify.annotations.NullMarked;
