/** Tests of loans over HTTP. */
@NullMarked
package coop.minga.finance.loan;

import org.jspecify.annotations.NullMarked;
