/** Mobile money in the database. */
@NullMarked
package coop.minga.finance.mobilemoney.store;

import org.jspecify.annotations.NullMarked;
