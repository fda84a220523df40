/** Remittances in the database. */
@NullMarked
package coop.minga.finance.remittance.store;

import org.jspecify.annotations.NullMarked;
