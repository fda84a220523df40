/** Loans and their schedules in the database. */
@NullMarked
package coop.minga.finance.loan.store;

import org.jspecify.annotations.NullMarked;
