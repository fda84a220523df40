/** Periods: up to which day the books are closed. */
@NullMarked
package coop.minga.finance.period;

import org.jspecify.annotations.NullMarked;
