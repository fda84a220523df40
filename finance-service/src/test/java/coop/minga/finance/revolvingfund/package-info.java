/** Tests of revolving funds. */
@NullMarked
package coop.minga.finance.revolvingfund;

import org.jspecify.annotations.NullMarked;
