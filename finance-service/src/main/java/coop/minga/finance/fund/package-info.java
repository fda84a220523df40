/** Funds: what money is for. */
@NullMarked
package coop.minga.finance.fund;

import org.jspecify.annotations.NullMarked;
