/** Solidarity grants in the database. */
@NullMarked
package coop.minga.finance.solidaritygrant.store;

import org.jspecify.annotations.NullMarked;
