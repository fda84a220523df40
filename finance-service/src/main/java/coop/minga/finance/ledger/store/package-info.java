/** The journal in the database. */
@NullMarked
package coop.minga.finance.ledger.store;

import org.jspecify.annotations.NullMarked;
