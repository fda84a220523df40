/** What can be done with ledger accounts and asked about them. */
@NullMarked
package coop.minga.finance.account.app;

import org.jspecify.annotations.NullMarked;
