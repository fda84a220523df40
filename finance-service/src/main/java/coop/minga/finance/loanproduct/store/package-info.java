/** Loan products in the database. */
@NullMarked
package coop.minga.finance.loanproduct.store;

import org.jspecify.annotations.NullMarked;
