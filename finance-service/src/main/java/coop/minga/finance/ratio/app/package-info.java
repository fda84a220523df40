/** What can be asked about financial ratios. */
@NullMarked
package coop.minga.finance.ratio.app;

import org.jspecify.annotations.NullMarked;
