/** What can be done with receipts and asked about them. */
@NullMarked
package coop.minga.finance.receipt.app;

import org.jspecify.annotations.NullMarked;
