/** Ledger accounts and their balances in the database. */
@NullMarked
package coop.minga.finance.account.store;

import org.jspecify.annotations.NullMarked;
