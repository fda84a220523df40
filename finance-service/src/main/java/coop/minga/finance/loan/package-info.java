/** Loans: what one costs, and what is due when. */
@NullMarked
package coop.minga.finance.loan;

import org.jspecify.annotations.NullMarked;
