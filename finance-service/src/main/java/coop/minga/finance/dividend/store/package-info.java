/** Dividends in the database. */
@NullMarked
package coop.minga.finance.dividend.store;

import org.jspecify.annotations.NullMarked;
