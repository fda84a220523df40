/** Verifications and receipts over HTTP. */
@NullMarked
package coop.minga.finance.verification.api;

import org.jspecify.annotations.NullMarked;
