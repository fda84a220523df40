/** What can be asked of the ledger's integrity. */
@NullMarked
package coop.minga.finance.verification.app;

import org.jspecify.annotations.NullMarked;
