/** Tests of financial ratios. */
@NullMarked
package coop.minga.finance.ratio;

import org.jspecify.annotations.NullMarked;
