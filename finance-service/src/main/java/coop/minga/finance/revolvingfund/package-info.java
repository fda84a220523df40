/** Revolving funds: grants that are lent, come back and are lent again. */
@NullMarked
package coop.minga.finance.revolvingfund;

import org.jspecify.annotations.NullMarked;
