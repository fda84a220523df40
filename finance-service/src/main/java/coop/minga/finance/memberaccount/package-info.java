/**
 * Members' accounts: ledger accounts that are somebody's. What they hold, what moved, floors and receipts are the ledger's;
 * here stands whose they are and by which product they go.
 *
 * <p>Another feature that has money for a member hands it to {@link coop.minga.finance.memberaccount.app.MemberDeposits}
 * inside its own transaction.
 */
@NullMarked
package coop.minga.finance.memberaccount;

import org.jspecify.annotations.NullMarked;
