/** Funds in the database. */
@NullMarked
package coop.minga.finance.fund.store;

import org.jspecify.annotations.NullMarked;
