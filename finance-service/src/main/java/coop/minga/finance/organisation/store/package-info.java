/** Organisations in the database. */
@NullMarked
package coop.minga.finance.organisation.store;

import org.jspecify.annotations.NullMarked;
