/** Check-off, the way out: which employers deduct, who has allowed it, and what each is told to deduct. */
@NullMarked
package coop.minga.finance.checkoff;

import org.jspecify.annotations.NullMarked;
