/** Check-off: employers, authorisations and schedules. */
@NullMarked
package coop.minga.finance.checkoff;

import org.jspecify.annotations.NullMarked;
