/** Where budgets are kept. */
@NullMarked
package coop.minga.finance.budget.store;

import org.jspecify.annotations.NullMarked;
