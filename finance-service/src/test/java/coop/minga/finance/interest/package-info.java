/** Tests of interest. */
@NullMarked
package coop.minga.finance.interest;

import org.jspecify.annotations.NullMarked;
