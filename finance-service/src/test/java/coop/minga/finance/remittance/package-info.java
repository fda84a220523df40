/** Check-off: remittances. */
@NullMarked
package coop.minga.finance.remittance;

import org.jspecify.annotations.NullMarked;
