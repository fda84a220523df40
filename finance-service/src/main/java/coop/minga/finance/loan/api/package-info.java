/** Loans over HTTP. */
@NullMarked
package coop.minga.finance.loan.api;

import org.jspecify.annotations.NullMarked;
