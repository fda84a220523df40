/** Repayments, accruals and arrears in the database. */
@NullMarked
package coop.minga.finance.servicing.store;

import org.jspecify.annotations.NullMarked;
