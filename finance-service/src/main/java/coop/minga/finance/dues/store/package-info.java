/** Dues in the database. */
@NullMarked
package coop.minga.finance.dues.store;

import org.jspecify.annotations.NullMarked;
