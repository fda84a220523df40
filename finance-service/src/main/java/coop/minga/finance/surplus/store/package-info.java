/** By-laws and runs of the surplus in the database. */
@NullMarked
package coop.minga.finance.surplus.store;

import org.jspecify.annotations.NullMarked;
