/** Verifications and receipts in the database. */
@NullMarked
package coop.minga.finance.verification.store;

import org.jspecify.annotations.NullMarked;
