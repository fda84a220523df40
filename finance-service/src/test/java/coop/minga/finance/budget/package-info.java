/** Tests of budgets. */
@NullMarked
package coop.minga.finance.budget;

import org.jspecify.annotations.NullMarked;
