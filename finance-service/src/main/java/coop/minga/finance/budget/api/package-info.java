/** Budgets over HTTP. */
@NullMarked
package coop.minga.finance.budget.api;

import org.jspecify.annotations.NullMarked;
