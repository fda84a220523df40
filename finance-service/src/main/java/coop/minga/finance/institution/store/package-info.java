/** Institutional members in the database. */
@NullMarked
package coop.minga.finance.institution.store;

import org.jspecify.annotations.NullMarked;
