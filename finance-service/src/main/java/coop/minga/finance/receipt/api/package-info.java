/** Receipts over HTTP. */
@NullMarked
package coop.minga.finance.receipt.api;

import org.jspecify.annotations.NullMarked;
