/** Tests of closed periods. */
@NullMarked
package coop.minga.finance.period;

import org.jspecify.annotations.NullMarked;
