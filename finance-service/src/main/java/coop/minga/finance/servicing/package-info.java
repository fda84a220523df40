/** Loans while they are owed: repayments, the interest and penalties of each day, arrears, and what becomes of bad ones. */
@NullMarked
package coop.minga.finance.servicing;

import org.jspecify.annotations.NullMarked;
