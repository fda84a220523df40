/** Tests of loan products, quotes and schedules. */
@NullMarked
package coop.minga.finance.loanproduct;

import org.jspecify.annotations.NullMarked;
