/** Tests of savings groups. */
@NullMarked
package coop.minga.finance.savingsgroup;

import org.jspecify.annotations.NullMarked;
