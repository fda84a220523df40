/** Tests of verifications and receipts. */
@NullMarked
package coop.minga.finance.verification;

import org.jspecify.annotations.NullMarked;
