/** Employers, authorisations and schedules in the database. */
@NullMarked
package coop.minga.finance.checkoff.store;

import org.jspecify.annotations.NullMarked;
