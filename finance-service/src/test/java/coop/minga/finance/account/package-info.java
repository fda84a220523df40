/** Tests of ledger accounts. */
@NullMarked
package coop.minga.finance.account;

import org.jspecify.annotations.NullMarked;
