/** Savings groups in the database. */
@NullMarked
package coop.minga.finance.savingsgroup.store;

import org.jspecify.annotations.NullMarked;
