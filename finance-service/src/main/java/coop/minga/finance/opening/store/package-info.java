/** Where opening balances are kept. */
@NullMarked
package coop.minga.finance.opening.store;

import org.jspecify.annotations.NullMarked;
