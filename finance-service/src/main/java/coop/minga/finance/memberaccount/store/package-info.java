/** Members' accounts in the database. */
@NullMarked
package coop.minga.finance.memberaccount.store;

import org.jspecify.annotations.NullMarked;
