/** What a ledger account is and what it refuses. */
@NullMarked
package coop.minga.finance.account.domain;

import org.jspecify.annotations.NullMarked;
