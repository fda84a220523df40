/** Tests of affiliation fees. */
@NullMarked
package coop.minga.finance.affiliationfee;

import org.jspecify.annotations.NullMarked;
