/** Mutual insurance in the database. */
@NullMarked
package coop.minga.finance.insurance.store;

import org.jspecify.annotations.NullMarked;
