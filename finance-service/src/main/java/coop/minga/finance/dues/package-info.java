/**
 * Dues: what members owe their organisation for being members, and what they have paid of it.
 *
 * <p>The ledger knows what a dues account holds; this feature knows for which periods a charge is owed. What is paid of
 * which charge follows from both (docs/adr/0067), so nothing is allocated by hand and nothing can be paid twice. Another
 * feature that takes in dues calls {@link coop.minga.finance.dues.app.DuesPayments} inside its own transaction.
 */
@NullMarked
package coop.minga.finance.dues;

import org.jspecify.annotations.NullMarked;
