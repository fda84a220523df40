/** Period closes in the database. */
@NullMarked
package coop.minga.finance.period.store;

import org.jspecify.annotations.NullMarked;
