/** Ledger accounts: what the ledger counts, and what it holds. */
@NullMarked
package coop.minga.finance.account;

import org.jspecify.annotations.NullMarked;
