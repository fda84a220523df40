/** What accounts moved and held. */
@NullMarked
package coop.minga.finance.statement.store;

import org.jspecify.annotations.NullMarked;
