/** Tests of opening balances. */
@NullMarked
package coop.minga.finance.opening;

import org.jspecify.annotations.NullMarked;
