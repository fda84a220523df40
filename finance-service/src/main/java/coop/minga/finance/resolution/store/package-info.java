/** Resolutions in the database. */
@NullMarked
package coop.minga.finance.resolution.store;

import org.jspecify.annotations.NullMarked;
