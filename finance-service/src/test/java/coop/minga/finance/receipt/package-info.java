/** Tests of receipts. */
@NullMarked
package coop.minga.finance.receipt;

import org.jspecify.annotations.NullMarked;
