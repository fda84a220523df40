/** Tests of the rules of budgets. */
@NullMarked
package coop.minga.finance.budget.domain;

import org.jspecify.annotations.NullMarked;
