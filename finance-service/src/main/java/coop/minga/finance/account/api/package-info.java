/** Ledger accounts over HTTP. */
@NullMarked
package coop.minga.finance.account.api;

import org.jspecify.annotations.NullMarked;
