/** Tests of dividends. */
@NullMarked
package coop.minga.finance.dividend;

import org.jspecify.annotations.NullMarked;
