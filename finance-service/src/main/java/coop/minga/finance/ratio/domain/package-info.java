/** How financial ratios are made of the books. */
@NullMarked
package coop.minga.finance.ratio.domain;

import org.jspecify.annotations.NullMarked;
