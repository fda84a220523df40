/** Holds in the database. */
@NullMarked
package coop.minga.finance.hold.store;

import org.jspecify.annotations.NullMarked;
