/** Loan products and quotes over HTTP. */
@NullMarked
package coop.minga.finance.loanproduct.api;

import org.jspecify.annotations.NullMarked;
