/** Interest in the database. */
@NullMarked
package coop.minga.finance.interest.store;

import org.jspecify.annotations.NullMarked;
