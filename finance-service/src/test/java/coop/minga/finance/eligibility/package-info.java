/** Tests of eligibility. */
@NullMarked
package coop.minga.finance.eligibility;

import org.jspecify.annotations.NullMarked;
