/** Tests of guarantees. */
@NullMarked
package coop.minga.finance.guarantee;

import org.jspecify.annotations.NullMarked;
