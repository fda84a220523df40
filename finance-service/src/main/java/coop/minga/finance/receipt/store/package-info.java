/** Receipts in the database. */
@NullMarked
package coop.minga.finance.receipt.store;

import org.jspecify.annotations.NullMarked;
