/** Interest on members' money: accrued each day, paid at the end of a posting period. */
@NullMarked
package coop.minga.finance.interest;

import org.jspecify.annotations.NullMarked;
