/** Use cases and questions about budgets. */
@NullMarked
package coop.minga.finance.budget.app;

import org.jspecify.annotations.NullMarked;
